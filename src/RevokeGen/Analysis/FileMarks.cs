using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis;

/// <summary>What the names of attributes in a file tell, without binding it. Each file is walked once for as long as it stays as it is.</summary>
internal static class FileMarks
{
    /// <summary>The folder that the compiler puts the generator's files in, named after it.</summary>
    private static readonly string Emitted = typeof(ApiGenerator).FullName!;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Marked = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Settable = new();

    /// <summary>Whether an attribute may be one of the runtime's.</summary>
    public static bool HasAny(SyntaxTree tree) => IsEmitted(tree) || Marked.GetValue(tree, static one => new(HasAny(one, static _ => true))).Value;

    /// <summary>Whether one may be on a member that can be assigned to at any time; emitted ones cannot.</summary>
    public static bool HasSettable(SyntaxTree tree) => !IsEmitted(tree) && Settable.GetValue(tree, static one => new(HasAny(one, IsOnSettable))).Value;

    /// <summary>Whether a file is one of the generator's. The compiler parses them anew after each keystroke, so to walk them is not for once.</summary>
    public static bool IsEmitted(SyntaxTree tree)
    {
        var path = tree.FilePath;
        var start = path.LastIndexOf(Emitted, StringComparison.Ordinal);
        return start > 0 && start + Emitted.Length < path.Length && IsSeparator(path[start - 1]) && IsSeparator(path[start + Emitted.Length]);
    }

    private static bool IsSeparator(char character) => character is '/' or '\\';

    /// <summary>By lists of members, since all nodes of a file are many: bodies, and members that take no such attribute, are passed over.</summary>
    private static bool HasAny(SyntaxTree tree, Func<AttributeSyntax, bool> counts)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax file)
            return false;
        var open = new Stack<MemberDeclarationSyntax>();
        if (HasAlias(file.Usings) || Has(file.AttributeLists, counts) || Enter(file.Members, open, counts))
            return true;
        while (open.Count > 0)
        {
            var member = open.Pop();
            var isFound = member switch
            {
                BaseNamespaceDeclarationSyntax space => HasAlias(space.Usings) || Enter(space.Members, open, counts),
                TypeDeclarationSyntax type => HasOnParameters(type, counts) || Enter(type.Members, open, counts),
                _ => false,
            };
            if (isFound)
                return true;
        }

        return false;
    }

    private static bool Enter(SyntaxList<MemberDeclarationSyntax> members, Stack<MemberDeclarationSyntax> open, Func<AttributeSyntax, bool> counts)
    {
        foreach (var member in members)
        {
            if (member is not (BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or PropertyDeclarationSyntax))
                continue;
            if (Has(member.AttributeLists, counts))
                return true;
            if (member is not PropertyDeclarationSyntax)
                open.Push(member);
        }

        return false;
    }

    private static bool HasOnParameters(TypeDeclarationSyntax type, Func<AttributeSyntax, bool> counts) =>
        type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters } && parameters.Any(parameter => Has(parameter.AttributeLists, counts));

    private static bool Has(SyntaxList<AttributeListSyntax> lists, Func<AttributeSyntax, bool> counts)
    {
        foreach (var list in lists)
        {
            if (list.Attributes.Any(attribute => IsMark(attribute.Name) && counts(attribute)))
                return true;
        }

        return false;
    }

    /// <summary>An attribute may be used under another name, by any file where that is a global one.</summary>
    private static bool HasAlias(SyntaxList<UsingDirectiveSyntax> usings) => usings.Any(static directive => directive is { Alias: not null, Name: { } name } && IsMark(name));

    /// <summary>The parameters of a record that is a structure are such members too.</summary>
    private static bool IsOnSettable(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        PropertyDeclarationSyntax { Type: RefTypeSyntax } => true,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.Any(SyntaxKind.SetAccessorDeclaration),
        ParameterSyntax { Parent.Parent: var record } => record.IsKind(SyntaxKind.RecordStructDeclaration),
        _ => false,
    };

    private static bool IsMark(NameSyntax name) => name switch
    {
        QualifiedNameSyntax { Right: var right } => IsMark(right),
        AliasQualifiedNameSyntax { Name: var aliased } => IsMark(aliased),
        SimpleNameSyntax { Identifier.ValueText: var text } => text.StartsWith("Smithy", StringComparison.Ordinal) || text.StartsWith("ClosedUnion", StringComparison.Ordinal),
        _ => false,
    };
}

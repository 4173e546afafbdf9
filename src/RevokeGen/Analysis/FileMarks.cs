using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis;

/// <summary>What the names of attributes in a file tell, without binding it. Each file is walked once for as long as it stays as it is.</summary>
internal static class FileMarks
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Marked = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Settable = new();

    /// <summary>Whether an attribute may be one of the runtime's.</summary>
    public static bool HasAny(SyntaxTree tree) => Marked.GetValue(tree, static one => new(HasAny(one, static _ => true))).Value;

    /// <summary>Whether one may be on a member that can be assigned to at any time.</summary>
    public static bool HasSettable(SyntaxTree tree) => Settable.GetValue(tree, static one => new(HasAny(one, IsOnSettable))).Value;

    private static bool HasAny(SyntaxTree tree, Func<AttributeSyntax, bool> counts) => tree.GetRoot()
        .DescendantNodes(static node => node
            is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or PropertyDeclarationSyntax or AttributeListSyntax
            or ParameterListSyntax { Parent: RecordDeclarationSyntax } or ParameterSyntax)
        .Any(node => node switch
        {
            AttributeSyntax attribute => IsMark(attribute.Name) && counts(attribute),
            // Under another name, which any file may use where it is a global one.
            UsingDirectiveSyntax { Alias: not null, Name: { } name } => IsMark(name),
            _ => false,
        });

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

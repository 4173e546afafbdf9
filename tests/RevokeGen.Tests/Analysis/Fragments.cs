using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Tests.Analysis;

/// <summary>
/// A file taken apart: each member of its types in a part of the type of its own, so that a variant of it costs what the member costs, not the file; then the types
/// without members.
/// </summary>
/// <param name="Part">The file with one member; a whole program when there are no types.</param>
/// <param name="Rest">The file without the member; null when there is nothing else.</param>
internal sealed record Fragments(string Part, string? Rest)
{
    public static IEnumerable<Fragments> Of(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        var members = root.DescendantNodes().Where(IsMember).ToList();
        if (members.Count == 0)
            return [new(tree.ToString(), null)];
        var heads = new Fragments(root.RemoveNodes(members, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(), null);
        return members.Select(member => new Fragments(Only(root, (MemberDeclarationSyntax)member), Without(root, member))).Append(heads);
    }

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax
        && node.Parent is ClassDeclarationSyntax or RecordDeclarationSyntax
        && node.Parent.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;

    /// <summary>Variants of the part with one token left out or doubled: any of the member's, and of a program any at all.</summary>
    /// <param name="part">The part, parsed.</param>
    public IEnumerable<string> Mutations(SyntaxTree part)
    {
        var root = part.GetCompilationUnitRoot();
        var own = Rest is null ? root : root.DescendantNodes().First(IsMember);
        foreach (var token in own.DescendantTokens().Where(static token => token.Span.Length > 0))
        {
            yield return Part.Remove(token.SpanStart, token.Span.Length);
            yield return Part.Insert(token.Span.End, " " + token.Text);
        }
    }

    private static string Without(CompilationUnitSyntax root, SyntaxNode member) => Partial(root.RemoveNode(member, SyntaxRemoveOptions.KeepNoTrivia)!).ToFullString();

    private static string Only(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        var type = (TypeDeclarationSyntax)member.Parent!;
        // What a type is derived from, and its constructor, stays with the rest.
        var part = type.WithMembers([member]).WithBaseList(null).WithParameterList(null).WithAttributeLists([])
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken)).WithSemicolonToken(default);
        var file = type.Parent is BaseNamespaceDeclarationSyntax space
            ? root.WithMembers([space.WithMembers([part])])
            : root.WithMembers([part]);
        return Partial(file).ToFullString();
    }

    private static CompilationUnitSyntax Partial(CompilationUnitSyntax root) => root.ReplaceNodes(
        root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(static type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword)),
        static (_, type) => type.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
}

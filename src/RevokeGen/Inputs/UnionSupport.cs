using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Inputs;

/// <summary>What the compiler that runs, and the project in it, have of the language's unions.</summary>
internal static class UnionSupport
{
    // What makes a type a union of the language.
    private const string AttributeNamespace = "System.Runtime.CompilerServices", AttributeName = "UnionAttribute";

    // The last version without unions.
    private const int CSharp14 = 1400;

    /// <summary>Whether code of these options has unions. A compiler that does not know the keyword has none in any version, <c>preview</c> included.</summary>
    public static bool IsIn(ParseOptions? options) =>
        options is CSharpParseOptions csharp && (int)csharp.LanguageVersion > CSharp14 && SyntaxFacts.GetContextualKeywordKind("union") != SyntaxKind.None;

    public static bool IsAttribute(AttributeData data) =>
        data.AttributeClass is { Name: AttributeName, ContainingType: null } type && type.ContainingNamespace.ToDisplayString() == AttributeNamespace;

    /// <summary>Whether code of a project can name the attribute, be it the framework's, someone else's or its own.</summary>
    public static bool HasAttribute(Compilation compilation) =>
        compilation.GetTypesByMetadataName(AttributeNamespace + "." + AttributeName).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}

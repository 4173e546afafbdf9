using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Values;

/// <summary>Finds the one value that a field or property ever has.</summary>
internal static class InitialValue
{
    /// <summary>The initializer of a readonly field or a get-only property, unless a constructor may put something else in its place.</summary>
    public static ExpressionSyntax? Of(ISymbol member)
    {
        // No constructor runs for the default of a struct.
        if (!member.IsStatic && member.ContainingType.IsValueType)
            return null;
        var isFixed = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false };
        if (!isFixed || member.DeclaringSyntaxReferences is not [var declaration])
            return null;
        var value = declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            PropertyDeclarationSyntax { Initializer.Value: var initial } => initial,
            _ => null,
        };
        return value is null || MayBeReplaced(member) ? null : value;
    }

    /// <summary>Whether the name turns up where a readonly member may be set. Only syntax is asked, as the code may be in files that are not bound yet.</summary>
    private static bool MayBeReplaced(ISymbol member)
    {
        var type = member.ContainingType;
        var places = member.IsStatic
            ? type.StaticConstructors
            : type.InstanceConstructors.Concat(type.GetMembers().OfType<IPropertySymbol>().Select(property => property.SetMethod).Where(setter => setter is { IsInitOnly: true })!);
        return places
            .SelectMany(place => place!.DeclaringSyntaxReferences)
            .Select(place => place.GetSyntax())
            .Where(place => place is ConstructorDeclarationSyntax or AccessorDeclarationSyntax)
            .SelectMany(place => place.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == member.Name);
    }
}

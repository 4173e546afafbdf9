using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Reads one attribute as a constraint. An attribute whose arguments are not all there, as while someone types it, is none.</summary>
internal static class ConstraintAttributes
{
    public static Constraint? Read(AttributeData attribute, Facts facts)
    {
        var at = PartOf(attribute);
        var arguments = attribute.ConstructorArguments;
        if (Is(attribute, facts.Length) && arguments is [{ Value: long min }, { Value: long max }])
            return new LengthConstraint(at, min, max);
        if (Is(attribute, facts.Pattern) && arguments is [{ Value: string source }])
            return new PatternConstraint(at, source);
        if (Is(attribute, facts.Range) && arguments is [{ Kind: TypedConstantKind.Primitive } least, { Kind: TypedConstantKind.Primitive } greatest])
            return RangeOf(at, least.Value as string, greatest.Value as string);
        return Is(attribute, facts.UniqueItems) ? new UniqueItemsConstraint(at) : null;
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    /// <summary>The part of a member's value that an attribute is about.</summary>
    public static ConstraintPart PartOf(AttributeData attribute)
    {
        var within = NamedOf(attribute, "Within");
        var outer = within is { Kind: TypedConstantKind.Array, IsNull: false } ? within.Values : [];
        return ConstraintPart.Of(outer.Add(NamedOf(attribute, "At")).Select(static target => target is { Kind: TypedConstantKind.Enum, Value: int number } ? number : 0));
    }

    private static TypedConstant NamedOf(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static RangeConstraint? RangeOf(ConstraintPart at, string? least, string? greatest)
    {
        decimal? min = least is null ? null : Parse(least);
        decimal? max = greatest is null ? null : Parse(greatest);
        // A bound that no decimal holds is further out than any constant that could be compared with it.
        return min is null && max is null ? null : new RangeConstraint(at, min, max);
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

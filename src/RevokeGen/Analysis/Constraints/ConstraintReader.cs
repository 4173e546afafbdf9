using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Reads members and their constraints from attributes, each symbol once in a compilation.</summary>
internal sealed class ConstraintReader(Facts facts)
{
    private readonly ConcurrentDictionary<ISymbol, ConstrainedMember?> _members = new(SymbolEqualityComparer.Default);

    /// <summary>What constrains a property; null when it is no emitted member or anything may be assigned to it.</summary>
    public ConstrainedMember? Read(IPropertySymbol property) =>
        _members.GetOrAdd(property, symbol => Constrained(FromProperty((IPropertySymbol)symbol)));

    /// <summary>What constrains the argument of a union's constructor; null when it is no such constructor.</summary>
    public ConstrainedMember? Read(IMethodSymbol constructor) =>
        _members.GetOrAdd(constructor, symbol => Constrained(FromVariant((IMethodSymbol)symbol)));

    /// <summary>What constrains the operand of a conversion to a union, which is what constrains the constructor it stands for.</summary>
    public ConstrainedMember? ReadConversion(IMethodSymbol conversion) =>
        _members.GetOrAdd(conversion, symbol => FromConversion((IMethodSymbol)symbol));

    private static ConstrainedMember? Constrained(ConstrainedMember? member) => member is { IsConstrained: true } ? member : null;

    private ConstrainedMember? FromProperty(IPropertySymbol property)
    {
        if (!facts.IsMember(property))
            return null;
        var isRequired = property.IsRequired && property.NullableAnnotation != NullableAnnotation.Annotated;
        return new(property.ContainingType.Name + "." + property.Name, isRequired, facts.IsClosedUnion(property.Type), ConstraintsOf(property));
    }

    private ConstrainedMember? FromVariant(IMethodSymbol constructor)
    {
        if (constructor.Parameters.Length != 1 || !facts.IsClosedUnion(constructor.ContainingType) || facts.VariantOf(constructor) is not { } variant)
            return null;
        return new(constructor.ContainingType.Name + "." + variant, IsRequired: true, IsUnion: true, ConstraintsOf(constructor));
    }

    private ConstrainedMember? FromConversion(IMethodSymbol conversion)
    {
        if (conversion.Parameters.Length != 1 || !facts.IsClosedUnion(conversion.ContainingType))
            return null;
        var payload = conversion.Parameters[0].Type;
        return conversion.ContainingType.InstanceConstructors
            .Where(constructor => constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, payload))
            .Select(Read)
            .FirstOrDefault(member => member is not null);
    }

    private ImmutableArray<Constraint> ConstraintsOf(ISymbol symbol) =>
        [.. symbol.GetAttributes().Select(attribute => ConstraintAttributes.Read(attribute, facts)).OfType<Constraint>()];
}

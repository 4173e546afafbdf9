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

    /// <summary>What constrains the argument of a constructor of a union, or of a wrapper nested in one; null when it is neither.</summary>
    public ConstrainedMember? Read(IMethodSymbol constructor) =>
        _members.GetOrAdd(constructor, symbol => Constrained(FromConstructor((IMethodSymbol)symbol)));

    /// <summary>What constrains the operand of a conversion to a union, which is what constrains the constructor it stands for.</summary>
    public ConstrainedMember? ReadConversion(IMethodSymbol conversion) =>
        _members.GetOrAdd(conversion, symbol => VariantHolding(((IMethodSymbol)symbol).ContainingType, ParameterTypeOf((IMethodSymbol)symbol)));

    private static ConstrainedMember? Constrained(ConstrainedMember? member) => member is { IsConstrained: true } ? member : null;

    private ConstrainedMember? FromProperty(IPropertySymbol property)
    {
        if (!facts.IsMember(property))
            return null;
        var isRequired = property.IsRequired && property.NullableAnnotation != NullableAnnotation.Annotated;
        return new(property.ContainingType.Name + "." + property.Name, isRequired, facts.IsClosedUnion(property.Type), ConstraintsOf(property));
    }

    private ConstrainedMember? FromConstructor(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        if (constructor.Parameters.Length != 1)
            return null;
        if (facts.IsClosedUnion(type))
            return facts.VariantOf(constructor) is { } variant ? new(type.Name + "." + variant, IsRequired: true, IsUnion: true, ConstraintsOf(constructor)) : null;
        // A wrapper stands for a payload whose type alone does not tell the variant; the rules are those of the variant that takes it.
        return type is { IsRecord: true, ContainingType: { } outer } && !IsCopy(constructor) ? VariantHolding(outer, type) : null;
    }

    private ConstrainedMember? VariantHolding(INamedTypeSymbol union, ITypeSymbol? payload) => facts.IsClosedUnion(union)
        ? union.InstanceConstructors
            .Where(constructor => SymbolEqualityComparer.Default.Equals(ParameterTypeOf(constructor), payload) && !IsCopy(constructor))
            .Select(Read)
            .FirstOrDefault(member => member is not null)
        : null;

    private static ITypeSymbol? ParameterTypeOf(IMethodSymbol method) => method.Parameters is [{ Type: var type }] ? type : null;

    private static bool IsCopy(IMethodSymbol constructor) => SymbolEqualityComparer.Default.Equals(ParameterTypeOf(constructor), constructor.ContainingType);

    private ImmutableArray<Constraint> ConstraintsOf(ISymbol symbol) =>
        [.. symbol.GetAttributes().Select(attribute => ConstraintAttributes.Read(attribute, facts)).OfType<Constraint>()];
}

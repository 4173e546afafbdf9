using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Constraints;

/// <summary>Reads members and their constraints from attributes, each symbol once in a compilation.</summary>
internal sealed class ConstraintReader
{
    private readonly ConcurrentDictionary<ISymbol, ConstrainedMember?> _members = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, ConstrainedMember?> _read;
    private readonly Facts _facts;

    public ConstraintReader(Facts facts)
    {
        _facts = facts;
        // Made once: a property is asked about wherever one is set.
        _read = symbol => symbol switch
        {
            IPropertySymbol property => Constrained(FromProperty(property)),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Constrained(FromConstructor(constructor)),
            IMethodSymbol conversion => _facts.UnionConstructor(conversion) is { } constructor ? Read(constructor) : null,
            _ => null,
        };
    }

    /// <summary>What constrains a property; null when it is no emitted member or anything may be assigned to it.</summary>
    public ConstrainedMember? Read(IPropertySymbol property) => _members.GetOrAdd(property, _read);

    /// <summary>What constrains the argument of a constructor of a union, or of a wrapper nested in one; null when it is neither.</summary>
    public ConstrainedMember? Read(IMethodSymbol constructor) => _members.GetOrAdd(constructor, _read);

    /// <summary>What constrains the operand of a conversion to a union, which is what constrains the constructor it stands for.</summary>
    public ConstrainedMember? ReadConversion(IMethodSymbol conversion) => _members.GetOrAdd(conversion, _read);

    private static ConstrainedMember? Constrained(ConstrainedMember? member) => member is { IsConstrained: true } ? member : null;

    private ConstrainedMember? FromProperty(IPropertySymbol property)
    {
        if (_facts.MemberOf(property) is null || !Facts.IsValidated(property.ContainingType))
            return null;
        var isRequired = property.IsRequired && property.NullableAnnotation != NullableAnnotation.Annotated;
        return new(
            property.ContainingType.Name + "." + property.Name, _facts.IsClosedUnion(property.Type), NotNull(isRequired, property.Type), ConstraintsOf(property));
    }

    private ConstrainedMember? FromConstructor(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        if (constructor.Parameters is not [var parameter])
            return null;
        if (_facts.IsClosedUnion(type))
            return _facts.VariantOf(constructor) is { } variant ? FromVariant(type, type.Name + "." + variant, constructor, parameter.Type) : null;
        // A wrapper stands for a payload whose type alone does not tell the variant; the rules are those of the variant that takes it.
        return type is { IsRecord: true, ContainingType: { } outer } && !SymbolEqualityComparer.Default.Equals(parameter.Type, type) ? VariantHolding(outer, type) : null;
    }

    /// <summary>No union holds null, read or written: its constructor refuses it. The rest holds where it is validated.</summary>
    private ConstrainedMember FromVariant(INamedTypeSymbol union, string name, IMethodSymbol constructor, ITypeSymbol payload)
    {
        if (!Facts.IsValidated(union))
            return new(name, IsUnion: true, [ConstraintPart.Value], []);
        var held = payload is INamedTypeSymbol { IsRecord: true, ContainingType: { } outer } wrapper && SymbolEqualityComparer.Default.Equals(outer, union)
            ? wrapper.InstanceConstructors.Select(ParameterTypeOf).FirstOrDefault(type => type is not null && !SymbolEqualityComparer.Default.Equals(type, wrapper))
            : payload;
        return new(name, IsUnion: true, NotNull(isRequired: true, held), ConstraintsOf(constructor));
    }

    private ConstrainedMember? VariantHolding(INamedTypeSymbol union, ITypeSymbol? payload) =>
        payload is not null && _facts.UnionConstructor(union, payload) is { } constructor ? Read(constructor) : null;

    /// <summary>The parts of a value where null is wrong: the value where it is required, and in it what a list or map that is not sparse holds.</summary>
    private static ImmutableArray<ConstraintPart> NotNull(bool isRequired, ITypeSymbol? type)
    {
        var parts = ImmutableArray.CreateBuilder<ConstraintPart>();
        if (isRequired)
            parts.Add(ConstraintPart.Value);
        var part = ConstraintPart.Value;
        while (type is INamedTypeSymbol { Name: "IReadOnlyList" or "IReadOnlyDictionary", TypeArguments: [.., var held] })
        {
            part = part.Then(type.Name == "IReadOnlyList" ? ConstraintPart.Item : ConstraintPart.MapValue);
            if (held is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated })
                parts.Add(part);
            type = held;
        }

        return parts.ToImmutable();
    }

    private static ITypeSymbol? ParameterTypeOf(IMethodSymbol method) => method.Parameters is [{ Type: var type }] ? type : null;

    private ImmutableArray<Constraint> ConstraintsOf(ISymbol symbol) =>
        [.. symbol.GetAttributes().Select(attribute => ConstraintAttributes.Read(attribute, _facts)).OfType<Constraint>()];
}

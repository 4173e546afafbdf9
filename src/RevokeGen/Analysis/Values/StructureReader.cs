using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads the creation of emitted structures, unions and enums, and <c>with</c>.</summary>
internal sealed class StructureReader(KnownValueReader values, Facts facts, Conversions conversions)
{
    public KnownValue? Read(IObjectCreationOperation creation, Budget budget)
    {
        var constructor = creation.Constructor!;
        var type = constructor.ContainingType;
        if (facts.MakesEnum(constructor))
            return creation.Arguments is [var wire] && values.Read(wire.Value, budget) is not KnownNull and var known ? known : null;
        if (constructor.Parameters.IsEmpty && type.IsValueType)
            return Unset(type);
        if (facts.VariantOf(constructor) is { } variant)
            return creation.Arguments is [var payload] ? new KnownUnion(type, variant, Payload(type, payload.Value)) : null;
        return facts.IsStructure(type) ? Set(Start(type, IsPlain(constructor)), creation.Initializer) : null;
    }

    public KnownUnion? Read(IConversionOperation conversion) =>
        conversion.OperatorMethod is { } method
        && facts.UnionConstructor(method) is { } constructor
        && facts.VariantOf(constructor) is { } variant
            ? new KnownUnion(method.ContainingType, variant, Payload(method.ContainingType, conversion.Operand))
            : null;

    /// <summary>Starts from the original where that is known, and otherwise from anything.</summary>
    public KnownStructure? Read(IWithOperation with, Budget budget) => with.Type is INamedTypeSymbol type && facts.IsStructure(type)
        ? Set(values.Read(with.Operand, budget) as KnownStructure ?? Start(type, isComplete: false), with.Initializer)
        : null;

    /// <summary>The value of an emitted enum that was never set is the empty text, or 0.</summary>
    public KnownValue? Unset(ITypeSymbol type)
    {
        if (!facts.IsEnum(type))
            return null;
        var isText = ((INamedTypeSymbol)type).InstanceConstructors.Any(constructor => constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }]);
        return isText ? new KnownText("") : new KnownNumber(0m);
    }

    private static KnownStructure Start(INamedTypeSymbol type, bool isComplete) => new(type, ImmutableDictionary<string, IOperation>.Empty, isComplete);

    /// <summary>A constructor that a person added may set members itself.</summary>
    private static bool IsPlain(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty && (constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.IsEmpty);

    private KnownStructure Set(KnownStructure structure, IObjectOrCollectionInitializerOperation? initializer)
    {
        var members = structure.Members;
        foreach (var assignment in (initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: var property } && facts.MemberOf(property) is { } member)
                members = members.SetItem(member, assignment.Value);
        }

        return structure with { Members = members };
    }

    private IOperation Payload(INamedTypeSymbol union, IOperation payload) =>
        conversions.Unwrap(payload) is IObjectCreationOperation { Constructor.ContainingType: { IsRecord: true, ContainingType: { } outer }, Arguments: [var inner] }
        && SymbolEqualityComparer.Default.Equals(outer, union)
            ? inner.Value
            : payload;
}

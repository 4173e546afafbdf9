using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Switches;

/// <summary>All that a value of one emitted union or enum can be, read from its nested enum of kinds and its attributes.</summary>
internal sealed class ClosedCases
{
    private readonly Dictionary<object, string> _byConstant = [];

    private ClosedCases(INamedTypeSymbol owner, INamedTypeSymbol kind, ImmutableArray<ClosedCase> cases)
    {
        Owner = owner;
        Kind = kind;
        Cases = cases;
        All = [.. cases.Select(static item => item.Name)];
        foreach (var field in FieldsOf(kind))
            _byConstant[field.ConstantValue!] = field.Name;
    }

    /// <summary>The union or the enum.</summary>
    public INamedTypeSymbol Owner { get; }

    /// <summary>The nested enum.</summary>
    public INamedTypeSymbol Kind { get; }

    public ImmutableArray<ClosedCase> Cases { get; }

    public ImmutableHashSet<string> All { get; }

    /// <summary>The cases of a type; null when it is neither an emitted union nor an emitted enum.</summary>
    public static ClosedCases? Of(INamedTypeSymbol type, Facts facts)
    {
        var isUnion = facts.IsClosedUnion(type);
        if (!isUnion && !(type.TypeKind == TypeKind.Struct && facts.IsEmitted(type)))
            return null;
        if (type.GetMembers("Kind").OfType<IPropertySymbol>().FirstOrDefault()?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } kind
            || !SymbolEqualityComparer.Default.Equals(kind.ContainingType, type))
            return null;
        return new(type, kind, [.. FieldsOf(kind).Select(field => new ClosedCase(field.Name, isUnion ? TypeOf(type, field.Name, facts) : null))]);
    }

    /// <summary>The case that a constant of the nested enum stands for, or null.</summary>
    public string? Find(object? constant) => constant is not null && _byConstant.TryGetValue(constant, out var name) ? name : null;

    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol kind) =>
        kind.GetMembers().OfType<IFieldSymbol>().Where(static field => field.ConstantValue is not null);

    /// <summary>A variant's constructor and its accessor name the same Smithy member; the variant that the spec does not know has neither.</summary>
    private static ITypeSymbol? TypeOf(INamedTypeSymbol union, string name, Facts facts)
    {
        var accessor = union.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
        if (accessor is null || facts.MemberOf(accessor) is not { } member)
            return union.GetTypeMembers(Facts.UnknownVariant).FirstOrDefault();
        return union.InstanceConstructors.FirstOrDefault(constructor => facts.VariantOf(constructor) == member)?.Parameters[0].Type;
    }
}

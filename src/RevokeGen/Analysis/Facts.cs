using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Enums;

namespace RevokeGen.Analysis;

/// <summary>The attributes that emitted types carry, as one compilation sees them. They are all the analyzer knows of a spec.</summary>
internal sealed class Facts
{
    /// <summary>The member of a union that is what it holds.</summary>
    public const string UnionValue = "Value";

    /// <summary>The type nested in a union that stands for a variant which the spec does not have.</summary>
    public const string UnknownVariant = "UnknownVariant";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<Facts?>> Known = new();

    private readonly ConcurrentDictionary<ISymbol, TypeMarks> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string?> _variants = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol?> _conversions = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, TypeMarks> _readType;
    private readonly Func<ISymbol, string?> _readVariant;
    private readonly Func<ISymbol, IMethodSymbol?> _readConversion;
    private readonly INamedTypeSymbol? _shape;
    private readonly INamedTypeSymbol? _closedUnion;
    private readonly INamedTypeSymbol? _unionVariant;
    private readonly INamedTypeSymbol? _enumValue;

    private Facts(Compilation compilation, IAssemblySymbol? runtime, INamedTypeSymbol member)
    {
        Member = member;
        _shape = KnownTypes.Find(compilation, runtime, "SmithyShapeAttribute");
        _closedUnion = KnownTypes.Find(compilation, runtime, "ClosedUnionAttribute");
        _unionVariant = KnownTypes.Find(compilation, runtime, "UnionVariantAttribute");
        _enumValue = KnownTypes.Find(compilation, runtime, "EnumValueAttribute");
        Length = KnownTypes.Find(compilation, runtime, "SmithyLengthAttribute");
        Pattern = KnownTypes.Find(compilation, runtime, "SmithyPatternAttribute");
        Range = KnownTypes.Find(compilation, runtime, "SmithyRangeAttribute");
        UniqueItems = KnownTypes.Find(compilation, runtime, "SmithyUniqueItemsAttribute");
        Condition = KnownTypes.Find(compilation, runtime, "SmithyConditionAttribute");
        AllowedValues = KnownTypes.Find(compilation, runtime, "SmithyAllowedValuesAttribute");
        Caution = KnownTypes.Find(compilation, runtime, "SmithyCautionAttribute");
        _readType = type => new(Find(type, _shape) is not null, Find(type, _closedUnion) is not null);
        _readVariant = constructor => TextOf(Find(constructor, _unionVariant));
        _readConversion = conversion => conversion is IMethodSymbol { Parameters: [{ Type: var payload }], ContainingType: { } union } ? UnionConstructor(union, payload) : null;
    }

    public INamedTypeSymbol Member { get; }

    public INamedTypeSymbol? Length { get; }

    public INamedTypeSymbol? Pattern { get; }

    public INamedTypeSymbol? Range { get; }

    public INamedTypeSymbol? UniqueItems { get; }

    public INamedTypeSymbol? Condition { get; }

    public INamedTypeSymbol? AllowedValues { get; }

    public INamedTypeSymbol? Caution { get; }

    /// <summary>The facts, the same for all analyzers of a compilation; null where no emitted type can be, and so nothing is to analyze.</summary>
    public static Facts? From(Compilation compilation) => Known.GetValue(compilation, static one => new(Find(one))).Value;

    /// <summary>The member in the model that a property stands for, or null.</summary>
    public string? MemberOf(IPropertySymbol property) => TextOf(Find(property, Member));

    public bool IsMember(IPropertySymbol property) => Find(property, Member) is not null;

    /// <summary>Whether a type is checked before it is sent. Types that are only read are not, and what code puts into them, as in a test, is its own affair.</summary>
    public static bool IsValidated(ITypeSymbol? type) =>
        type?.GetMembers("Validate").Any(member => member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true }) is true;

    public bool IsStructure(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && IsEmitted(type) && !IsClosedUnion(type);

    public bool IsEnum(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } && IsEmitted(type);

    /// <summary>Whether a type is one of a spec's.</summary>
    public bool IsEmitted(ITypeSymbol type) => _types.GetOrAdd(type, _readType).IsShape;

    /// <summary>Whether a type is one of a spec's, a union of someone's own, or nested in a union, as wrappers of variants are.</summary>
    public bool IsPartOfEmitted(INamedTypeSymbol type) =>
        _types.GetOrAdd(type, _readType) is { IsShape: true } or { IsUnion: true } || IsClosedUnion(type.ContainingType);

    public bool IsClosedUnion(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && _types.GetOrAdd(type, _readType).IsUnion;

    /// <summary>The Smithy member that a union's constructor sets, or null.</summary>
    public string? VariantOf(IMethodSymbol constructor) => _variants.GetOrAdd(constructor, _readVariant);

    /// <summary>The constructor that a conversion to a union stands for, or null.</summary>
    public IMethodSymbol? UnionConstructor(IMethodSymbol conversion) => _conversions.GetOrAdd(conversion, _readConversion);

    /// <summary>The constructor of a union that takes this payload, or null. A union has at most one.</summary>
    public IMethodSymbol? UnionConstructor(ITypeSymbol union, ITypeSymbol payload) => IsClosedUnion(union)
        ? ((INamedTypeSymbol)union).InstanceConstructors.FirstOrDefault(constructor =>
            constructor.Parameters is [{ Type: var type }]
            && SymbolEqualityComparer.Default.Equals(type, payload)
            && !SymbolEqualityComparer.Default.Equals(type, union))
        : null;

    /// <summary>The wire value of a static member of an emitted enum, a string or an integer, or null.</summary>
    public object? EnumValueOf(IPropertySymbol property) => property.IsStatic ? ValueOf(Find(property, _enumValue)) : null;

    /// <summary>The known value that a static member of an emitted enum is, or null.</summary>
    public EnumMember? EnumMemberOf(IPropertySymbol property)
    {
        if (!property.IsStatic || Find(property, _enumValue) is not { } attribute || TextOf(attribute) is not { } wire)
            return null;
        var aliases = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Aliases").Value;
        return new(property.Name, wire, aliases.Kind == TypedConstantKind.Array && !aliases.IsNull ? [.. aliases.Values.Select(static alias => alias.Value).OfType<string>()] : []);
    }

    /// <summary>Whether a constructor or a conversion makes an emitted enum of its wire value.</summary>
    public bool MakesEnum(IMethodSymbol method) =>
        method.Parameters.Length == 1
        && method.Parameters[0].Type.SpecialType is SpecialType.System_String or SpecialType.System_Int32
        && method.ContainingType is { TypeKind: TypeKind.Struct } type
        && (method.MethodKind == MethodKind.Constructor || SymbolEqualityComparer.Default.Equals(method.ReturnType, type))
        && IsEmitted(type);

    private static Facts? Find(Compilation compilation)
    {
        var runtime = KnownTypes.Runtime(compilation);
        return KnownTypes.Find(compilation, runtime, "SmithyMemberAttribute") is { } member && EmittedTypes.MayBeIn(compilation, member)
            ? new Facts(compilation, runtime, member)
            : null;
    }

    private static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute) => attribute is null
        ? null
        : symbol.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));

    private static string? TextOf(AttributeData? attribute) => ValueOf(attribute) as string;

    private static object? ValueOf(AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive } argument] } ? argument.Value : null;

    /// <summary>What the attributes of a type say that it is.</summary>
    private readonly record struct TypeMarks(bool IsShape, bool IsUnion);
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Switches;

/// <summary>Whether a pattern matches null, and whether it matches any other value of its input type: true, false, or null when that depends.</summary>
internal static class AnyValue
{
    /// <summary>Patterns nested deeper than this depend.</summary>
    private const int MaxDepth = 32;

    /// <summary>Whether the pattern matches everything that a member of this type can hold.</summary>
    public static bool? Matches(IPatternOperation pattern, ITypeSymbol type, Compilation compilation, int depth = MaxDepth)
    {
        var onValue = OnValue(pattern, compilation, depth);
        var canBeNull = type.IsReferenceType ? type.NullableAnnotation != NullableAnnotation.NotAnnotated : IsNullable(type);
        return !canBeNull || OnNull(pattern, depth) == onValue ? onValue : null;
    }

    public static bool? OnNull(IPatternOperation pattern, int depth = MaxDepth) => depth == 0 ? null : pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IConstantPatternOperation constant => IsNull(constant),
        INegatedPatternOperation not => !OnNull(not.Pattern, depth - 1),
        IBinaryPatternOperation binary => Join(binary, OnNull(binary.LeftPattern, depth - 1), OnNull(binary.RightPattern, depth - 1)),
        IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation or IRelationalPatternOperation => false,
        _ => null,
    };

    public static bool? OnValue(IPatternOperation pattern, Compilation compilation, int depth = MaxDepth) => depth == 0 ? null : pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation declaration => IsOf(pattern, declaration.MatchedType, compilation),
        ITypePatternOperation type => IsOf(pattern, type.MatchedType, compilation),
        IConstantPatternOperation constant => IsNull(constant) ? false : null,
        INegatedPatternOperation not => !OnValue(not.Pattern, compilation, depth - 1),
        IBinaryPatternOperation binary =>
            Join(binary, OnValue(binary.LeftPattern, compilation, depth - 1), OnValue(binary.RightPattern, compilation, depth - 1)),
        IRecursivePatternOperation recursive =>
            IsOf(pattern, recursive.MatchedType, compilation) is true && PartsAlwaysMatch(recursive, compilation, depth) ? true : null,
        _ => null,
    };

    /// <summary>Whether the parts of a pattern match in every value of the type.</summary>
    public static bool PartsAlwaysMatch(IRecursivePatternOperation pattern, Compilation compilation, int depth = MaxDepth) =>
        pattern.PropertySubpatterns.All(part => PartAlwaysMatches(part, compilation, depth))
        && pattern.DeconstructionSubpatterns.All(part => Matches(part, part.InputType, compilation, depth - 1) is true);

    public static bool PartAlwaysMatches(IPropertySubpatternOperation part, Compilation compilation, int depth = MaxDepth) =>
        part.Member is { Type: { } type } member && Matches(part.Pattern, TypeOf(member) ?? type, compilation, depth - 1) is true;

    /// <summary>The member's declared type: the operation's own has lost its nullability.</summary>
    private static ITypeSymbol? TypeOf(IOperation member) => member switch
    {
        IPropertyReferenceOperation property => property.Property.Type,
        IFieldReferenceOperation field => field.Field.Type,
        _ => null,
    };

    private static bool? Join(IBinaryPatternOperation binary, bool? left, bool? right) =>
        binary.OperatorKind == BinaryOperatorKind.Or ? left | right : left & right;

    private static bool IsNull(IConstantPatternOperation constant) => constant.Value.ConstantValue is { HasValue: true, Value: null };

    private static bool? IsOf(IPatternOperation pattern, ITypeSymbol? matched, Compilation compilation)
    {
        if (matched is null)
            return null;
        var conversion = compilation.ClassifyConversion(Underlying(pattern.InputType), Underlying(matched));
        return conversion is { IsImplicit: true, IsUserDefined: false } ? true : null;
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        IsNullable(type) && type is INamedTypeSymbol { TypeArguments: [var underlying] } ? underlying : type;

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}

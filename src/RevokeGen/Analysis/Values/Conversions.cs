using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Looks through the conversions that leave a value what it was.</summary>
internal sealed class Conversions(Facts facts)
{
    public IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion && KeepsValue(conversion))
            operation = conversion.Operand;
        return operation;
    }

    private bool KeepsValue(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            return facts.MakesEnum(method);
        // An explicit numeric conversion may cut; where it is constant the compiler has folded it already.
        var kind = conversion.Conversion;
        return kind.Exists && !kind.IsUserDefined && !conversion.IsTryCast
            && (kind.IsImplicit || kind.IsIdentity || kind.IsReference || SymbolEqualityComparer.Default.Equals(NotNullable(conversion.Type), NotNullable(conversion.Operand.Type)));
    }

    private static ITypeSymbol? NotNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
}

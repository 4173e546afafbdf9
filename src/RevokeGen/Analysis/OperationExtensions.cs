using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis;

/// <summary>Tests that are cheap enough for every operation of a program.</summary>
internal static class OperationExtensions
{
    /// <summary>Whether a conversion is to one of the types that the language itself knows, which no emitted type is: most are, and to ask for their operator costs more.</summary>
    public static bool IsToFramework(this IConversionOperation conversion) => conversion.Type is { SpecialType: not SpecialType.None };
}

using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads the compiler's own constants.</summary>
internal static class Constants
{
    public static KnownValue? Read(object? value, ITypeSymbol? type) => value switch
    {
        null => KnownNull.Instance,
        string text => new KnownText(text),
        bool truth => KnownBoolean.Of(truth),
        _ when type?.TypeKind == TypeKind.Enum => null,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            new KnownNumber(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        float or double => new KnownNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => null,
    };
}

using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Scalars as text, for the places of a message that hold little of it; every format of text writes them alike.</summary>
internal static class ScalarText
{
    public static string? Of(bool? value) => value switch { null => null, true => "true", false => "false" };

    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(BigInteger? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(float? value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        return value is null ? null : Encoding.ASCII.GetString(text[..NumberText.Format(value.Value, text)]);
    }

    public static string? Of(double? value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        return value is null ? null : Encoding.ASCII.GetString(text[..NumberText.Format(value.Value, text)]);
    }

    public static string? Of(DateTimeOffset? value, TimestampFormat format)
    {
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        return value is null ? null : Encoding.ASCII.GetString(text[..TimestampText.Format(value.Value, format, text)]);
    }

    public static string? Of(ReadOnlyMemory<byte>? value) => value is null ? null : Convert.ToBase64String(value.Value.Span);
}

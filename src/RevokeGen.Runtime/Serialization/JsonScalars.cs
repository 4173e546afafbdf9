using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads the scalar that a JSON reader stands at; false where it is of another type or holds no value of that type.</summary>
internal static class JsonScalars
{
    public static bool TryReadString(scoped ref Utf8JsonReader json, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return false;
        try
        {
            value = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or an escaped lone surrogate.
            return false;
        }
    }

    /// <summary>A string's or name's text, unescaped; not checked to be UTF-8 where nothing is escaped.</summary>
    public static bool TryReadText(scoped ref Utf8JsonReader json, out ReadOnlySpan<byte> text)
    {
        text = json.ValueSpan;
        if (!json.ValueIsEscaped)
            return true;
        if (!TryReadString(ref json, out var value))
            return false;
        text = Encoding.UTF8.GetBytes(value);
        return true;
    }

    public static bool TryReadBoolean(scoped ref Utf8JsonReader json, out bool value)
    {
        value = json.TokenType is JsonTokenType.True;
        return value || json.TokenType is JsonTokenType.False;
    }

    public static bool TryReadInteger(scoped ref Utf8JsonReader json, long min, long max, out long value)
    {
        value = 0;
        return json.TokenType is JsonTokenType.Number && json.TryGetInt64(out value) && value >= min && value <= max;
    }

    public static bool TryReadFloat(scoped ref Utf8JsonReader json, out float value)
    {
        value = 0;
        return json.TokenType is JsonTokenType.Number or JsonTokenType.String
            && NumberText.TryParse(json.ValueSpan, out value)
            && IsNumberOrName(ref json, float.IsFinite(value));
    }

    public static bool TryReadDouble(scoped ref Utf8JsonReader json, out double value)
    {
        value = 0;
        return json.TokenType is JsonTokenType.Number or JsonTokenType.String
            && NumberText.TryParse(json.ValueSpan, out value)
            && IsNumberOrName(ref json, double.IsFinite(value));
    }

    public static bool TryReadBigInteger(scoped ref Utf8JsonReader json, out BigInteger value, bool isString = false)
    {
        value = default;
        return json.TokenType == NumberToken(isString) && NumberText.TryParse(json.ValueSpan, out value);
    }

    public static bool TryReadBigDecimal(scoped ref Utf8JsonReader json, out BigDecimal value, bool isString = false)
    {
        value = default;
        return json.TokenType == NumberToken(isString) && NumberText.TryParse(json.ValueSpan, out value);
    }

    public static bool TryReadTimestamp(scoped ref Utf8JsonReader json, out DateTimeOffset value)
    {
        value = default;
        return json.TokenType is JsonTokenType.Number or JsonTokenType.String
            && TryReadText(ref json, out var text)
            && TimestampText.TryParse(text, out value);
    }

    public static bool TryReadBlob(scoped ref Utf8JsonReader json, [NotNullWhen(true)] out byte[]? value)
    {
        value = null;
        try
        {
            return json.TokenType is JsonTokenType.String && json.TryGetBytesFromBase64(out value);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate.
            return false;
        }
    }

    /// <summary>Whether all text below the value that a reader stands at can be read; leaves the reader where it is.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool IsReadable(Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        do
        {
            var isText = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (isText && !(json.ValueIsEscaped ? TryReadString(ref json, out _) : Utf8.IsValid(json.ValueSpan)))
                return false;
        }
        while (json.Read() && json.CurrentDepth > depth);
        return true;
    }

    private static JsonTokenType NumberToken(bool isString) => isString ? JsonTokenType.String : JsonTokenType.Number;

    // NaN and the infinite values are strings, every other value is a number.
    private static bool IsNumberOrName(scoped ref Utf8JsonReader json, bool isFinite) => isFinite == json.TokenType is JsonTokenType.Number;
}

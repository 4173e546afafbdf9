using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Specs;

/// <summary>How spec files are read as JSON.</summary>
internal static class JsonText
{
    /// <summary>Far above what models need (about 30) and low enough for any later step to follow a value's levels by recursion.</summary>
    public const int MaxDepth = 256;

    // What the reader advises to a programmer who could configure it.
    private const string ReaderAdvice = " which is not supported in this mode. Change the reader options";

    private const string QuoteEnd = "' is an invalid JSON literal";
    private const int LongestQuote = 20;

    public static JsonReaderOptions Options { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>The length of the UTF-8 byte order mark that a text may start with.</summary>
    public static int PreambleLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The length in bytes of the token the reader stands on; it excludes the colon after a property's name.</summary>
    public static int TokenLength(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.PropertyName or JsonTokenType.String => reader.ValueSpan.Length + 2,
        _ => reader.ValueSpan.Length,
    };

    /// <summary>The text of a string or property name; false when it escapes half a surrogate pair, which is no text.</summary>
    public static bool TryGetText(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>Whether the reader stands on this text. The reader's own comparison throws where <see cref="TryGetText"/> is false.</summary>
    public static bool IsText(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan.SequenceEqual(utf8);
        return TryGetText(ref reader, out var text) && Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(utf8);
    }

    public static Finding LoneSurrogate(TextSpot spot) => new(SpecRules.InvalidJson, ["the string escapes half a surrogate pair"], spot);

    /// <summary>The finding for text that is not JSON, at the byte where the reader stopped.</summary>
    public static Finding Invalid(string path, ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var start = PreambleLength(utf8);
        for (var lines = exception.LineNumber ?? 0; lines > 0; start++)
            lines -= utf8[start] == '\n' ? 1 : 0;
        var at = Math.Min(utf8.Length, start + (int)(exception.BytePositionInLine ?? 0));
        var from = default(TextPosition).MoveTo(utf8, at);
        var to = from.MoveTo(utf8, Math.Min(utf8.Length, at + 1));
        return new(SpecRules.InvalidJson, [Shorten(exception.Message)], from.To(to.Line == from.Line ? to : from, path));
    }

    // The reader's message ends with a line and a byte position that repeat, in other units, what the finding's place says. Of what begins like a literal and is none,
    // it quotes all that is left of the file.
    private static string Shorten(string message)
    {
        var place = message.LastIndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = (place < 0 ? message : message.Substring(0, place)).Replace(ReaderAdvice, "").TrimEnd('.');
        var end = text.LastIndexOf(QuoteEnd, StringComparison.Ordinal);
        return end > LongestQuote ? text.Substring(0, LongestQuote) + "..." + text.Substring(end) : text;
    }
}

using System.Globalization;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Turns JSON strings, numbers and booleans of an example into values of the emitted types. Null stands for what they cannot say.</summary>
internal static class ExampleScalars
{
    // A text without a date, or with less than all of one, would be read by the clock.
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd", "r",
    ];

    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ExampleValue? Plan(SpecNode node, TypePlan type)
    {
        var (form, text) = type.Kind switch
        {
            TypeKind.String => (ExampleForm.Text, node.Text),
            TypeKind.Boolean => (ExampleForm.Literal, node is BooleanNode flag ? (flag.Value ? "true" : "false") : null),
            TypeKind.Byte => (ExampleForm.Literal, Whole(node, sbyte.MinValue, sbyte.MaxValue)),
            TypeKind.Short => (ExampleForm.Literal, Whole(node, short.MinValue, short.MaxValue)),
            TypeKind.Integer => (ExampleForm.Literal, Whole(node, int.MinValue, int.MaxValue)),
            TypeKind.Long => (ExampleForm.Literal, Whole(node, long.MinValue, long.MaxValue)),
            TypeKind.Float => (ExampleForm.Literal, Real(node, float.MaxValue)),
            TypeKind.Double => (ExampleForm.Literal, Real(node, double.MaxValue)),
            TypeKind.Timestamp => (ExampleForm.Moment, Moment(node)),
            TypeKind.Blob or TypeKind.Stream => (IsBase64(node.Text) ? ExampleForm.Base64 : ExampleForm.Utf8, node.Text),
            // Numbers past all others and documents are of no known service's examples.
            _ => (ExampleForm.Text, null),
        };
        return text is null ? null : new(form, type, text, []);
    }

    private static string? Whole(SpecNode node, long min, long max) =>
        (node as NumberNode)?.Integer is { } number && number >= min && number <= max ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Real(SpecNode node, double max) =>
        node is NumberNode { Raw: var raw } && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= max ? raw : null;

    private static string? Moment(SpecNode node)
    {
        if (node is NumberNode { Raw: var raw })
            return decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < (decimal)TimeSpan.MaxValue.TotalSeconds ? Milliseconds(seconds * 1000) : null;
        return node.Text is { } text && DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? Milliseconds((decimal)(moment - Epoch).Ticks / TimeSpan.TicksPerMillisecond)
            : null;
    }

    private static string? Milliseconds(decimal value) =>
        value == decimal.Truncate(value) && value >= Least && value <= Greatest ? ((long)value).ToString(CultureInfo.InvariantCulture) : null;

    private static decimal Least => DateTimeOffset.MinValue.ToUnixTimeMilliseconds();

    private static decimal Greatest => DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    // In models bytes are written in base64; many examples have the bytes themselves, or words that stand for them.
    private static bool IsBase64(string? text)
    {
        if (string.IsNullOrEmpty(text) || text!.Length % 4 != 0)
            return false;
        var digits = text.TrimEnd('=');
        return text.Length - digits.Length <= 2
            && digits.All(static digit => digit is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/');
    }
}

namespace RevokeGen.Codegen.JmesPath;

/// <summary>A token of an expression.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Where it begins.</param>
/// <param name="length">How long it is.</param>
/// <param name="text">The name of an identifier or the digits of a number; otherwise empty.</param>
/// <param name="value">A literal's value.</param>
internal sealed class JmesPathToken(JmesPathTokenKind kind, int start, int length, string text = "", JsonLiteral? value = null)
{
    public JmesPathTokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public string Text { get; } = text;

    public JsonLiteral? Value { get; } = value;

    public int End => Start + Length;
}

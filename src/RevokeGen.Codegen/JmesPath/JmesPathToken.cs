namespace RevokeGen.Codegen.JmesPath;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Text">The name of an identifier or the digits of a number; otherwise empty.</param>
/// <param name="Value">A literal's value.</param>
internal readonly record struct JmesPathToken(JmesPathTokenKind Kind, int Start, int Length, string Text = "", JsonLiteral? Value = null)
{
    public int End => Start + Length;
}

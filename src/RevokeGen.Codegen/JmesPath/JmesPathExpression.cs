namespace RevokeGen.Codegen.JmesPath;

/// <summary>A part of an expression. Every part is evaluated against one value, the current node.</summary>
/// <param name="Start">Where it begins in the expression's text, in UTF-16 units.</param>
/// <param name="Length">How long it is; 0 for a current node that nobody wrote, such as what a bare <c>[0]</c> is taken from.</param>
internal abstract record JmesPathExpression(int Start, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}

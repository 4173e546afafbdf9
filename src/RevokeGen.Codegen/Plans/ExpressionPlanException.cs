namespace RevokeGen.Codegen.Plans;

/// <summary>An expression cannot be compiled.</summary>
internal sealed class ExpressionPlanException(string message, int start, int length) : Exception(message)
{
    /// <summary>Where in the expression's text.</summary>
    public int Start => start;

    public int Length => length;
}

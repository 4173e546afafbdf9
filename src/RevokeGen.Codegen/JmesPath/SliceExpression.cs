namespace RevokeGen.Codegen.JmesPath;

/// <summary>A part of the current node; null when the node is no array. Bounds work as in Python.</summary>
/// <param name="From">The first index; null for where the step starts from.</param>
/// <param name="To">The index after the last; null for where the step leads to.</param>
/// <param name="Step">The distance; null for 1. The value 0 is an error when the expression is evaluated.</param>
internal sealed record SliceExpression(int Start, int Length, int? From, int? To, int? Step) : JmesPathExpression(Start, Length);

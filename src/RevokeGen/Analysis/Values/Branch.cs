using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>One of the expressions that a value may come from.</summary>
/// <param name="Operation">The expression, with its conversions.</param>
/// <param name="NullCounts">False left of <c>??</c>, where null goes on to the right.</param>
/// <param name="IsBlob">Whether the bytes that it makes become a blob around the whole.</param>
internal readonly record struct Branch(IOperation Operation, bool NullCounts, bool IsBlob);

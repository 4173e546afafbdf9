using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>An expression in the code by which something is decided.</summary>
/// <param name="Operation">The expression.</param>
/// <param name="Holder">What brings it along: of an item the list, of a member the structure; null at the value that is judged.</param>
internal sealed record Source(IOperation Operation, Source? Holder);

using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>One effect of the code on a local.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Operation">The step, or the value that replaces the old one; null where that is unknown, and for other kinds.</param>
/// <param name="Place">The syntax whose evaluation has the effect.</param>
internal sealed record LocalEffect(LocalEffectKind Kind, IOperation? Operation, SyntaxNode Place);

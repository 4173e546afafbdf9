using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Parts that follow each other; none at all matches the empty string.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public static SequenceNode Empty { get; } = new([]);
}

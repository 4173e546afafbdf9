using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Alternatives, the first one preferred.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Alternatives) : PatternNode;

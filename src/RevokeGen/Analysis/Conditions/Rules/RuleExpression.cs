using System.Collections.Immutable;
using System.Linq;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>An expression of a rule, parsed.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Reads">The paths of members that it reads, each taken apart. It is judged when what stands there keeps its own constraints.</param>
internal sealed record RuleExpression(JmesPathExpression Root, ImmutableArray<string[]> Reads)
{
    /// <summary>The expression; null when the text is none.</summary>
    public static RuleExpression? Parse(string text) => JmesPathParser.Parse(text).Expression is { } root ? new(root, [.. ReadPaths.Of(root).Select(static path => path.Split('.'))]) : null;
}

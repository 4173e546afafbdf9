using RevokeGen.Codegen;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>An expression of a rule, parsed.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Reads">The paths of members that it reads. It is judged when what stands there keeps its own constraints.</param>
internal sealed record RuleExpression(JmesPathExpression Root, EquatableArray<string> Reads)
{
    /// <summary>The expression; null when the text is none.</summary>
    public static RuleExpression? Parse(string text) => JmesPathParser.Parse(text).Expression is { } root ? new(root, ReadPaths.Of(root)) : null;
}

namespace RevokeGen.Codegen.JmesPath;

/// <summary>The functions of the JMESPath specification and what they take.</summary>
internal static class JmesPathFunctions
{
    private const JmesPathKinds Comparable = JmesPathKinds.Number | JmesPathKinds.String;

    private static readonly JmesPathParameter Anything = new(JmesPathKinds.Any), Array = new(JmesPathKinds.Array), Number = new(JmesPathKinds.Number),
        Object = new(JmesPathKinds.Object), Reference = new(JmesPathKinds.Reference), String = new(JmesPathKinds.String),
        Numbers = new(JmesPathKinds.Array, JmesPathKinds.Number), Comparables = new(JmesPathKinds.Array, Comparable);

    private static readonly Dictionary<string, JmesPathParameter[]> ByName = new(StringComparer.Ordinal)
    {
        ["abs"] = [Number],
        ["avg"] = [Numbers],
        ["ceil"] = [Number],
        ["contains"] = [new(JmesPathKinds.Array | JmesPathKinds.String), Anything],
        ["ends_with"] = [String, String],
        ["floor"] = [Number],
        ["join"] = [String, new(JmesPathKinds.Array, JmesPathKinds.String)],
        ["keys"] = [Object],
        ["length"] = [new(JmesPathKinds.Array | JmesPathKinds.String | JmesPathKinds.Object)],
        ["map"] = [Reference, Array],
        ["max"] = [Comparables],
        ["max_by"] = [Array, Reference],
        ["merge"] = [Object],
        ["min"] = [Comparables],
        ["min_by"] = [Array, Reference],
        ["not_null"] = [Anything],
        ["reverse"] = [new(JmesPathKinds.Array | JmesPathKinds.String)],
        ["sort"] = [Comparables],
        ["sort_by"] = [Array, Reference],
        ["starts_with"] = [String, String],
        ["sum"] = [Numbers],
        ["to_array"] = [Anything],
        ["to_number"] = [Anything],
        ["to_string"] = [Anything],
        ["type"] = [Anything],
        ["values"] = [Object],
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>What a function takes; null when there is no such function.</summary>
    public static IReadOnlyList<JmesPathParameter>? Find(string name) => ByName.TryGetValue(name, out var parameters) ? parameters : null;

    /// <summary>Whether the last parameter may be repeated.</summary>
    public static bool IsVariadic(string name) => name is "merge" or "not_null";
}

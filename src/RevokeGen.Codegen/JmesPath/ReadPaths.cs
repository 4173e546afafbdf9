namespace RevokeGen.Codegen.JmesPath;

/// <summary>
/// Finds what an expression reads of the value that it is about: chains of members, each up to the first index, projection or function. Whether an
/// expression is judged depends on them, in the validator and in the analyzer alike.
/// </summary>
internal sealed class ReadPaths
{
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);

    private ReadPaths()
    {
    }

    /// <summary>The longest chains, with dots between the members, in ordinal order; a chain that begins another is left out.</summary>
    public static EquatableArray<string> Of(JmesPathExpression expression)
    {
        var reads = new ReadPaths();
        reads.Visit(expression, "");
        return reads._paths.Where(path => !reads._paths.Any(other => other.StartsWith(path + ".", StringComparison.Ordinal))).ToEquatableArray();
    }

    /// <summary>Visits an expression whose current node stands at a path; null where that is no chain of members. Returns where its result stands.</summary>
    private string? Visit(JmesPathExpression expression, string? node)
    {
        switch (expression)
        {
            case CurrentExpression:
                return node;
            case FieldExpression field:
                return Member(field.Name, node);
            case SubExpression sub:
                return Visit(sub.Right, Visit(sub.Left, node));
            case NotExpression not:
                return Inside(not.Operand, node);
            case AndExpression and:
                return Inside(and.Left, and.Right, node);
            case OrExpression or:
                return Inside(or.Left, or.Right, node);
            case ComparisonExpression comparison:
                return Inside(comparison.Left, comparison.Right, node);
            case FlattenExpression flatten:
                return Inside(flatten.Operand, node);
            case ListProjection list:
                return Projection(list.Left, node, list.Right);
            case ValueProjection values:
                return Projection(values.Left, node, values.Right);
            case FilterProjection filter:
                return Projection(filter.Left, node, filter.Filter, filter.Right);
            case FunctionExpression function:
                return Inside(function.Arguments, node);
            case MultiselectList list:
                return Inside(list.Items, node);
            case MultiselectHash hash:
                return Inside(hash.Entries.Select(static entry => entry.Value), node);
            default:
                return null;
        }
    }

    private string? Member(string name, string? node)
    {
        if (node is null)
            return null;
        var path = node.Length == 0 ? name : node + "." + name;
        _paths.Add(path);
        return path;
    }

    private string? Inside(JmesPathExpression part, string? node) => Inside([part], node);

    private string? Inside(JmesPathExpression left, JmesPathExpression right, string? node) => Inside([left, right], node);

    private string? Inside(IEnumerable<JmesPathExpression> parts, string? node)
    {
        foreach (var part in parts)
            Visit(part, node);
        return null;
    }

    /// <summary>What is done to each item begins no chain.</summary>
    private string? Projection(JmesPathExpression left, string? node, params JmesPathExpression[] each)
    {
        Visit(left, node);
        return Inside(each, null);
    }
}

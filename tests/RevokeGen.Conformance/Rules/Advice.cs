using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Tests.JmesPath;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Conformance.Rules;

/// <summary>
/// What the attributes of emitted types say about a value beyond its constraints and conditions: cautions that are not kept, and values that rows refuse
/// or advise against. Read with reflection and evaluated by the book, as plainly as can be.
/// </summary>
internal static class Advice
{
    /// <summary>Each as <c>path name severity</c>, the path empty for the value itself, in the order of the members.</summary>
    public static IReadOnlyList<string> On(object value) => [.. Of(value, "")];

    private static IEnumerable<string> Of(object value, string path)
    {
        foreach (var (name, held, property) in ModelValue.Members(value))
        {
            var memberPath = path.Length == 0 ? name : $"{path}.{name}";
            // A union's rules are on its constructors, and its cautions on the members of what it holds.
            if (FirstNotKept(property.GetCustomAttributes<SmithyCautionAttribute>(), held) is { } caution)
                yield return Line(memberPath, caution.Name, caution.Severity);
            var inner = held is IReadOnlyList<object> items ? items.Select((item, index) => (Item: item, Path: $"{memberPath}[{index}]")) : [(Item: held, Path: memberPath)];
            foreach (var line in inner.Where(static part => ModelValue.IsShape(part.Item)).SelectMany(static part => Of(part.Item, part.Path)))
                yield return line;
        }

        var model = ModelValue.Of(value);
        var isRefused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in value.GetType().GetCustomAttributes<SmithyAllowedValuesAttribute>().Where(row => Holds(row.When, model)))
        {
            foreach (var place in Wrong(row, (Dictionary<string, object?>)model!, value).Where(isRefused.Add))
                yield return Line(path.Length == 0 ? place : $"{path}.{place}", row.Name, row.Severity);
        }

        foreach (var caution in value.GetType().GetCustomAttributes<SmithyCautionAttribute>().Where(caution => !Holds(caution.Expression!, model)))
            yield return Line(path, caution.Name, caution.Severity);
    }

    private static string Line(string path, string name, RuleSeverity severity) => $"{path} {name} {severity}".TrimStart();

    private static SmithyCautionAttribute? FirstNotKept(IEnumerable<SmithyCautionAttribute> cautions, object held)
    {
        var model = ModelValue.Of(held);
        return cautions.FirstOrDefault(caution => !IsKept(caution, model));
    }

    private static bool IsKept(SmithyCautionAttribute caution, object? model)
    {
        if (caution.Expression is { } expression)
            return Holds(expression, model);
        var texts = model is List<object?> list ? list.OfType<string>().ToList() : [(string)model!];
        return caution.Pattern is { } pattern
            ? texts.TrueForAll(text => SmithyPattern.Create(pattern).Matches(text) is true)
            : texts.Distinct().Count() == texts.Count;
    }

    private static IEnumerable<string> Wrong(SmithyAllowedValuesAttribute row, Dictionary<string, object?> model, object value)
    {
        foreach (var member in row.Members.Where(model.ContainsKey))
        {
            var items = (List<object?>)model[member]!;
            var type = value.GetType().GetProperties().Single(property => property.GetCustomAttribute<SmithyMemberAttribute>()?.Name == member).PropertyType.GetGenericArguments()[0];
            var known = type.GetProperties().Select(static property => property.GetCustomAttribute<EnumValueAttribute>()?.Wire).ToHashSet();
            for (var index = 0; index < items.Count; index++)
            {
                if (known.Contains((string)items[index]!) && !row.Values.Contains((string)items[index]!))
                    yield return $"{member}[{index}]";
            }
        }
    }

    private static bool Holds(string expression, object? model) =>
        JmesPathParser.Parse(expression).Expression is { } parsed ? Interpreter.Holds(parsed, model) : throw new ArgumentException(expression, nameof(expression));
}

using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the checks of values against rows of allowed values. Rows that refuse the same share the methods that do.</summary>
internal sealed class AllowedValuesEmitter(CodeWriter writer)
{
    private readonly Dictionary<string, string> _tests = new(StringComparer.Ordinal);
    private readonly Dictionary<Loop, string> _loops = [];

    /// <summary>Emits the check of a member, in a method that has <c>validator</c> and <c>value</c>.</summary>
    public void Check(AllowedValuesPlan row, AllowedMemberPlan member)
    {
        var test = Test(member.Refused is { } refused ? $"value is {Any(refused)}" : $"value is not (null or {Any(row.Values)})");
        var (name, value, documentation) = (Literal.Text(member.Name), $"value.{member.Property}", Literal.Text(row.Documentation));
        if (member.Type.Kind is TypeKind.List or TypeKind.Map)
        {
            writer.Line($"{Named(_loops, new(test, member.Type, member.IsSensitive), "Refuse")}(ref validator, {name}, {value}, {documentation});");
            return;
        }

        var text = Text(member.Type, value, member.IsNullable);
        writer.Line($"if ({test}({text}))");
        writer.Line($"    validator.NotAllowed({name}, {(member.IsSensitive ? "null" : text)}, {documentation});");
    }

    /// <summary>Emits the methods that the checks call.</summary>
    public void Helpers()
    {
        foreach (var loop in _loops)
            Helper(loop.Value, loop.Key.Test, loop.Key.Type, loop.Key.IsSensitive);
        foreach (var test in _tests)
        {
            writer.Line();
            writer.Line($"private static bool {test.Value}(string? value) => {test.Key};");
        }
    }

    private void Helper(string name, string test, TypePlan type, bool isSensitive)
    {
        writer.Line();
        using var method = writer.Block(
            $"private static void {name}(ref {TypeNames.Validator} validator, string member, {TypeNames.Of(type)}? values, string documentation)");
        writer.Line("if (values is null)");
        writer.Line("    return;");
        writer.Line("validator.Enter(member);");
        var (loop, held, enter) = type.Kind == TypeKind.List
            ? ("for (var index = 0; index < values.Count; index++)", "values[index]", "validator.EnterItem(index);")
            : ($"foreach (var entry in {TypeNames.Validator}.Entries(values))", "entry.Value", "validator.EnterEntry(entry.Key);");
        using (writer.Block(loop))
        {
            var text = Text(type.Item!, held, type.IsSparse);
            writer.Line($"if (!{test}({text}))");
            writer.Line("    continue;");
            writer.Line(enter);
            writer.Line($"validator.NotAllowed(null, {(isSensitive ? "null" : text)}, documentation);");
            writer.Line("validator.Exit();");
        }

        writer.Line("validator.Exit();");
    }

    /// <summary>The text that a value travels as.</summary>
    private static string Text(TypePlan type, string value, bool isNullable) => type.Kind == TypeKind.Enum ? $"{value}{(isNullable ? "?" : "")}.Value" : value;

    private string Test(string test) => Named(_tests, test, "IsRefused");

    private static string Named<TKey>(Dictionary<TKey, string> names, TKey key, string stem)
        where TKey : notnull
    {
        if (!names.TryGetValue(key, out var name))
            names.Add(key, name = stem + (names.Count + 1).ToString(CultureInfo.InvariantCulture));
        return name;
    }

    private static string Any(EquatableArray<string> values) => string.Join(" or ", values.Select(Literal.Text));

    /// <summary>What a method that goes through a collection tests.</summary>
    private sealed record Loop(string Test, TypePlan Type, bool IsSensitive);
}

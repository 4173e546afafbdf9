using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the body of a method that matches one pattern.</summary>
internal sealed class PatternLoopEmitter(CodeWriter writer)
{
    private const string CodePointHere = TypeNames.CodePoint + ".At(value, index)";

    private int _steps;

    public void Emit(PatternLoop loop)
    {
        if (loop.Steps.Count == 0 && !loop.IsToEnd)
        {
            writer.Line("return true;");
            return;
        }

        writer.Line("if (value is null)");
        writer.Line("    return true;");
        writer.Line("var index = 0;");
        if (loop.IsAnywhere)
        {
            Anywhere(loop.Steps[0]);
            return;
        }

        foreach (var step in loop.Steps)
            Emit(step);
        writer.Line(loop.IsToEnd ? "return index == value.Length;" : "return true;");
    }

    private void Emit(PatternStep step)
    {
        _steps++;
        if (step.Text.Length > 0)
            Text(step.Text);
        else if (step is { Min: 1, Max: 1 })
            One(step);
        else
            Several(step);
    }

    private void Text(string text)
    {
        ReturnFalseIf($"string.CompareOrdinal(value, index, {Literal.Text(text)}, 0, {Number(text.Length)}) != 0");
        writer.Line($"index += {Number(text.Length)};");
    }

    private void One(PatternStep step)
    {
        ReturnFalseIf("index == value.Length" + (Here(step) is { Length: > 0 } here ? $" || !({here})" : ""));
        Advance(step);
    }

    private void Several(PatternStep step)
    {
        var count = Variable("count");
        var conditions = new List<string> { "index < value.Length" };
        if (step.Max < int.MaxValue)
            conditions.Insert(0, $"{count} < {Number(step.Max)}");
        if (Here(step) is { Length: > 0 } here)
            conditions.Add(here);
        var isCounted = step.Min > 0 || step.Max < int.MaxValue;
        if (isCounted)
            writer.Line($"var {count} = 0;");
        using (writer.Block($"while ({string.Join(" && ", conditions)})"))
        {
            Advance(step);
            if (isCounted)
                writer.Line($"{count}++;");
        }

        writer.Line();
        if (step.Min > 0)
            ReturnFalseIf($"{count} < {Number(step.Min)}");
    }

    private void Anywhere(PatternStep step)
    {
        _steps++;
        writer.Line("var count = 0;");
        using (writer.Block($"while (index < value.Length && count < {Number(step.Min)})"))
        {
            if (!step.IsInUnits)
                writer.Line($"var {Variable("codePoint")} = {CodePointHere};");
            var set = PatternSetCode.Of(step, Subject(step));
            writer.Line(set.Length == 0 ? "count++;" : $"count = {set} ? count + 1 : 0;");
            Advance(step);
        }

        writer.Line();
        writer.Line($"return count == {Number(step.Min)};");
    }

    /// <summary>The condition that the set has what stands at the index; empty when it has everything.</summary>
    private string Here(PatternStep step)
    {
        var set = PatternSetCode.Of(step, Subject(step));
        return step.IsInUnits ? set : $"{CodePointHere} is var {Variable("codePoint")}" + (set.Length == 0 ? "" : " && " + set);
    }

    private string Subject(PatternStep step) => step.IsInUnits ? "value[index]" : Variable("codePoint");

    private void Advance(PatternStep step) => writer.Line(step.IsInUnits ? "index++;" : $"index += {TypeNames.CodePoint}.Length({Variable("codePoint")});");

    private void ReturnFalseIf(string condition)
    {
        writer.Line($"if ({condition})");
        writer.Line("    return false;");
    }

    private string Variable(string stem) => stem + Number(_steps);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

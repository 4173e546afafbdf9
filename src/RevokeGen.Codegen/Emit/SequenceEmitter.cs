using RevokeGen.Codegen.Plans;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what is done to sequences, each as a local function that walks the lists behind the sequence and makes none of its own unless one is asked for.</summary>
/// <param name="expressions">Emits what is inside.</param>
/// <param name="functions">Where the functions go, as lines.</param>
internal sealed class SequenceEmitter(ExpressionEmitter expressions, List<string> functions)
{
    private int _functions;

    /// <summary>Emits a function and returns a call of it.</summary>
    public string Function(ExpressionPlan plan, ExpressionScope scope)
    {
        var name = $"{plan.Operator}_{Invariant(++_functions)}";
        var (parameter, argument) = plan.CanFail ? (", ref bool failed", $", ref {scope.Failed}") : ("", "");
        var writer = new CodeWriter();
        var inner = new ExpressionScope("current", scope.Type, "failed");
        using (writer.Block($"static {TypeNames.Of(plan.Type, plan.IsNullable)} {name}({scope.Type} current{parameter})"))
            Body(writer, plan, inner);
        functions.AddRange(writer.ToString().TrimEnd('\n').Split('\n'));
        return $"{name}({scope.Current}{argument})";
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Body(CodeWriter writer, ExpressionPlan plan, ExpressionScope scope)
    {
        var sequence = plan.IsSequence ? plan : plan.Arguments[0];
        if (!plan.IsSequence && plan.Operator != Op.Any && plan.Arguments[1] is { Operator: not Op.Boolean } presence)
            Missing(writer, plan.Operator is Op.Count or Op.Contains or Op.Fold, $"!({expressions.Code(presence, scope)})");
        // Where something may fail, every item has to be looked at.
        var until = sequence.CanFail || plan.Arguments.Skip(2).Any(static argument => argument.CanFail) ? "" : "!found";
        switch (plan.Operator)
        {
            case Op.Any:
                writer.Line("var found = false;");
                new SequenceWalk(writer, expressions, until).Walk(sequence, scope, (_, _) => writer.Line("found = true;"));
                writer.Line("return found;");
                break;
            case Op.Count:
                writer.Line("var count = 0;");
                new SequenceWalk(writer, expressions, "").Walk(sequence, scope, (_, _) => writer.Line("count++;"));
                writer.Line("return count;");
                break;
            case Op.Contains:
                Contains(writer, plan, scope, until);
                break;
            case Op.At:
                writer.Line("var position = 0;");
                writer.Line($"{TypeNames.Of(plan.Type)}? result = null;");
                new SequenceWalk(writer, expressions, until.Length == 0 ? "" : $"position <= {plan.Text}").Walk(sequence, scope, (item, at) =>
                {
                    writer.Line($"if (position++ == {plan.Text})");
                    writer.Line($"    result = {expressions.Code(item, at)};");
                });
                writer.Line("return result;");
                break;
            case Op.Fold:
                writer.Line($"var fold = new {(plan.Type.Kind == TypeKind.String ? TypeNames.JmesPathStrings : TypeNames.JmesPathNumbers)}();");
                new SequenceWalk(writer, expressions, "").Walk(sequence, scope, (item, at) => writer.Line($"fold.Add({expressions.Code(item, at)});"));
                writer.Line($"return fold.{plan.Text}(ref failed);");
                break;
            default:
                writer.Line($"var items = new {TypeNames.List}<{TypeNames.Item(plan.Type)}>();");
                new SequenceWalk(writer, expressions, "").Walk(sequence, scope, (item, at) => writer.Line($"items.Add({expressions.Code(item, at)});"));
                writer.Line("return items;");
                break;
        }
    }

    private static void Missing(CodeWriter writer, bool fails, string test)
    {
        if (!fails)
        {
            writer.Line($"if ({test})");
            writer.Line("    return null;");
            return;
        }

        using var block = writer.Block($"if ({test})");
        writer.Line("failed = true;");
        writer.Line("return default;");
    }

    private void Contains(CodeWriter writer, ExpressionPlan plan, ExpressionScope scope, string until)
    {
        if (plan.Arguments[2].Operator is not (Op.Text or Op.Number or Op.Boolean or Op.Null))
            writer.Line($"var needle = {expressions.Code(plan.Arguments[2], scope)};");
        writer.Line("var found = false;");
        var walk = new SequenceWalk(writer, expressions, until);
        walk.Walk(plan.Arguments[0], scope, (item, at) => writer.Line($"found |= {expressions.Code(plan.Arguments[3], walk.Bind(item, at))};"));
        writer.Line("return found;");
    }
}

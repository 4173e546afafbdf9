using RevokeGen.Codegen.Plans;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits compiled expressions. What needs a loop becomes a local function, which runs only where the expression gets to it.</summary>
internal sealed class ExpressionEmitter
{
    private readonly List<string> _functions = [];
    private readonly SequenceEmitter _sequences;

    public ExpressionEmitter() => _sequences = new(this, _functions);

    /// <summary>The lines of the local functions since the last call.</summary>
    public IReadOnlyList<string> TakeFunctions()
    {
        List<string> taken = [.. _functions];
        _functions.Clear();
        return taken;
    }

    /// <summary>The C# expression.</summary>
    public string Code(ExpressionPlan plan, ExpressionScope scope)
    {
        string Part(int index) => Operand(plan.Arguments[index], scope);
        return plan.Operator switch
        {
            Op.Current => scope.Current,
            Op.Needle => "needle",
            Op.Null => "null",
            Op.Boolean => plan.Text,
            Op.Text => Literal.Text(plan.Text),
            Op.Number => plan.Type.Kind == TypeKind.Double ? plan.Text + "D" : plan.Text,
            Op.Member => $"{Part(0)}{(plan.Arguments[0].IsNullable ? "?" : "")}.{plan.Text}",
            // In a?.B?.Value, B itself would have to be nullable.
            Op.EnumValue => plan.IsNullable ? $"({Code(plan.Arguments[0], scope)})?.Value" : $"{Part(0)}.Value",
            Op.Widen => $"({TypeNames.Of(plan.Type, plan.IsNullable)}){Part(0)}",
            Op.IsPresent => $"{Part(0)} is not null",
            Op.IsTrue => $"{Part(0)} == true",
            Op.IsFilled => $"{Part(0)} is {{ {(plan.Arguments[0].Type.Kind is TypeKind.String or TypeKind.Blob ? "Length" : "Count")}: > 0 }}",
            Op.IsEmpty => $"{Part(0)} is {{ Count: 0 }}",
            Op.Always => $"{Part(0)} is var _",
            Op.Not => Not(plan.Arguments[0], scope),
            Op.And => $"{Term(plan.Arguments[0], Op.Or, scope)} && {Term(plan.Arguments[1], Op.Or, scope)}",
            Op.Or => $"{Term(plan.Arguments[0], Op.And, scope)} || {Term(plan.Arguments[1], Op.And, scope)}",
            Op.Choose => $"{Part(0)} ? {Cast(plan)}{Part(1)} : {Part(2)}",
            Op.Coalesce => $"{Cast(plan)}{Part(0)} ?? {Part(1)}",
            Op.After when plan is { Type.Kind: TypeKind.Boolean, IsNullable: false } => $"{Part(0)} is var _ && {Part(1)}",
            Op.After => $"{Part(0)} is var _ ? {Part(1)} : default({TypeNames.Of(plan.Type)}?)",
            Op.Equal => $"{Part(0)} == {Part(1)}",
            Op.Less => $"{Part(0)} < {Part(1)}",
            Op.LessOrEqual => $"{Part(0)} <= {Part(1)}",
            Op.Greater => $"{Part(0)} > {Part(1)}",
            Op.GreaterOrEqual => $"{Part(0)} >= {Part(1)}",
            Op.ListEqual => $"{TypeNames.ShapeEquality}.List({Arguments(plan, scope)})",
            Op.MapEqual => $"{TypeNames.ShapeEquality}.Map({Arguments(plan, scope)})",
            Op.IsOneOf => $"{Part(0)} is {string.Join(" or ", plan.Arguments.Skip(1).Select(static text => Literal.Text(text.Text)))}",
            Op.Call => $"{TypeNames.JmesPathFunctions}.{plan.Text}({Arguments(plan, scope)})",
            Op.FallibleCall => $"{TypeNames.JmesPathFunctions}.{plan.Text}({Arguments(plan, scope)}, ref {scope.Failed})",
            _ => _sequences.Function(plan, scope),
        };
    }

    private string Arguments(ExpressionPlan plan, ExpressionScope scope) => string.Join(", ", plan.Arguments.Select(argument => Code(argument, scope)));

    /// <summary>The C# expression, as it can stand before or after any operator.</summary>
    public string Operand(ExpressionPlan plan, ExpressionScope scope) => IsComposite(plan) ? $"({Code(plan, scope)})" : Code(plan, scope);

    /// <summary>A part of a chain of one logical operator; only what binds less, or reads ambiguously, is put in parentheses.</summary>
    private string Term(ExpressionPlan plan, Op other, ExpressionScope scope) =>
        plan.Operator == other || plan.Operator is Op.Choose or Op.Coalesce or Op.After ? $"({Code(plan, scope)})" : Code(plan, scope);

    private string Not(ExpressionPlan plan, ExpressionScope scope) => plan.Operator switch
    {
        Op.IsPresent => $"{Operand(plan.Arguments[0], scope)} is null",
        Op.Equal => $"{Operand(plan.Arguments[0], scope)} != {Operand(plan.Arguments[1], scope)}",
        _ => "!" + Operand(plan, scope),
    };

    // The two sides of a choice need one type, which for null and a number only a cast gives them.
    private static string Cast(ExpressionPlan plan) => plan.Type.IsValueType ? $"({TypeNames.Of(plan.Type, plan.IsNullable || plan.Operator == Op.Coalesce)})" : "";

    private static bool IsComposite(ExpressionPlan plan) => plan.Operator == Op.Not ? plan.Arguments[0].Operator is Op.IsPresent or Op.Equal : plan.Operator is
        Op.Widen or Op.IsPresent or Op.IsTrue or Op.IsFilled or Op.IsEmpty or Op.Always or Op.And or Op.Or or Op.Choose or Op.Coalesce or Op.After or
        Op.Equal or Op.Less or Op.LessOrEqual or Op.Greater or Op.GreaterOrEqual or Op.IsOneOf;
}

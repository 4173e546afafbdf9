using RevokeGen.Codegen.Plans;
using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the loops that walk a sequence.</summary>
/// <param name="writer">Where the loops go.</param>
/// <param name="expressions">Emits what is inside.</param>
/// <param name="until">What must hold for a loop to go on; empty to go to the end.</param>
internal sealed class SequenceWalk(CodeWriter writer, ExpressionEmitter expressions, string until)
{
    private int _variables;

    /// <summary>Emits loops around what <paramref name="sink"/> emits for each item, which it gets as an expression and the scope that goes with it.</summary>
    public void Walk(ExpressionPlan sequence, ExpressionScope scope, Action<ExpressionPlan, ExpressionScope> sink)
    {
        switch (sequence.Operator)
        {
            case Op.Null:
                break;
            case Op.Elements:
                foreach (var element in sequence.Arguments.Skip(1))
                    If(element.Arguments[0], scope, () => sink(element.Arguments[1], scope));
                break;
            case Op.Each:
                Walk(sequence.Arguments[0], scope, (item, at) => Each(sequence, Bind(item, at), sink));
                break;
            case Op.Either:
                If(sequence.Arguments[0], scope, () => Walk(sequence.Arguments[1], scope, sink));
                using (writer.Block("else"))
                    Walk(sequence.Arguments[2], scope, sink);
                break;
            case Op.Flatten:
                Walk(sequence.Arguments[0], scope, (list, at) => Walk(list, at, sink));
                break;
            case Op.Keys or Op.Values:
                Entries(sequence, scope, sink);
                break;
            default:
                Items(sequence, scope, sink);
                break;
        }
    }

    /// <summary>Makes an expression the current node, in a variable unless it is a fixed value.</summary>
    public ExpressionScope Bind(ExpressionPlan item, ExpressionScope scope)
    {
        if (item.Operator == Op.Current)
            return scope;
        var code = expressions.Code(item, scope);
        var type = TypeNames.Of(item.Type, item.IsNullable);
        // A text gets a variable: of a constant the compiler would say that it is never null, where other items may be.
        if (item.Operator is Op.Number or Op.Boolean or Op.Null)
            return scope with { Current = code, Type = type };
        var variable = Variable("item");
        writer.Line($"var {variable} = {code};");
        // What follows may not look at the item, and of a constant that nothing reads the compiler warns.
        if (item.Operator == Op.Text)
            writer.Line($"_ = {variable};");
        return scope with { Current = variable, Type = type };
    }

    private void Each(ExpressionPlan each, ExpressionScope item, Action<ExpressionPlan, ExpressionScope> sink) => If(each.Arguments[1], item, () =>
    {
        var (made, presence) = (each.Arguments[2], each.Arguments[3]);
        if (made.IsSequence)
            If(presence, item, () => sink(made, item));
        else if (made.IsNullable)
            IfPresent(made, item, sink);
        else if (made.CanFail)
            sink(Current(made), Bind(made, item));
        else
            sink(made, item);
    });

    private void IfPresent(ExpressionPlan made, ExpressionScope scope, Action<ExpressionPlan, ExpressionScope> sink)
    {
        if (made.Operator == Op.Null)
            return;
        var kept = Variable("kept");
        using var block = writer.Block($"if ({Emission.IsThere(expressions.Operand(made, scope), made.Type, kept)})");
        sink(Current(made), scope with { Current = kept, Type = TypeNames.Of(made.Type) });
    }

    private static ExpressionPlan Current(ExpressionPlan made) => new(Op.Current, made.Type, false, "", []);

    private void Items(ExpressionPlan list, ExpressionScope scope, Action<ExpressionPlan, ExpressionScope> sink)
    {
        var (items, index, variable) = (Variable("list"), Variable("index"), Variable("item"));
        var item = ExpressionSequences.Item(list);
        using var there = writer.Block($"if ({expressions.Operand(list, scope)} is {{ }} {items})");
        using var loop = writer.Block($"for (var {index} = 0; {index} < {items}.Count{(until.Length == 0 ? "" : " && " + until)}; {index}++)");
        writer.Line($"var {variable} = {items}[{index}];");
        sink(item, scope with { Current = variable, Type = TypeNames.Of(item.Type, item.IsNullable) });
    }

    private void Entries(ExpressionPlan sequence, ExpressionScope scope, Action<ExpressionPlan, ExpressionScope> sink)
    {
        var (map, entry, variable) = (Variable("map"), Variable("entry"), Variable("item"));
        var item = ExpressionSequences.Item(sequence);
        using var there = writer.Block($"if ({expressions.Operand(sequence.Arguments[0], scope)} is {{ }} {map})");
        using var loop = writer.Block($"foreach (var {entry} in {TypeNames.Validator}.Entries({map}))");
        writer.Line($"var {variable} = {entry}.{(sequence.Operator == Op.Keys ? "Key" : "Value")};");
        sink(item, scope with { Current = variable, Type = TypeNames.Of(item.Type, item.IsNullable) });
    }

    private void If(ExpressionPlan test, ExpressionScope scope, Action then)
    {
        if (test.Operator == Op.Boolean)
        {
            if (test.Text == "true")
                then();
            return;
        }

        using var block = writer.Block($"if ({expressions.Code(test, scope)})");
        then();
    }

    private string Variable(string name) => name + (++_variables).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits conditions as straight-line code. One instance serves all conditions of a method, so that what it declares has names of its own.</summary>
internal sealed class ConditionEmitter(CodeWriter writer)
{
    private readonly ExpressionEmitter _expressions = new();
    private int _failures;

    /// <summary>Writes the local functions and variables that a condition needs, if any, and returns the boolean expression that says whether it holds.</summary>
    /// <param name="plan">The condition.</param>
    /// <param name="value">A variable that holds the value the condition is about, not null and of the plan's type.</param>
    /// <returns>An expression that can stand in parentheses after <c>!</c>. It is to be evaluated once, after what was written.</returns>
    public string Emit(ConditionPlan plan, string value)
    {
        // Names of members become local variables without an underscore, so these never meet one.
        var failed = plan.Test.CanFail ? $"failed_{Invariant(++_failures)}" : "";
        var test = _expressions.Code(plan.Test, new(value, TypeNames.Of(plan.Root), failed));
        foreach (var line in _expressions.TakeFunctions())
            writer.Line(line);
        if (failed.Length == 0)
            return test;
        writer.Line($"var {failed} = false;");
        return $"({test}) && !{failed}";
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using Op = RevokeGen.Codegen.Plans.ExpressionOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Makes booleans of booleans, without what is known already.</summary>
internal static class Logic
{
    public static ExpressionPlan And(ExpressionPlan left, ExpressionPlan right) =>
        IsTrue(left) || IsFalse(right) && !left.CanFail ? right : IsTrue(right) || IsFalse(left) ? left : ExpressionPlan.Test(Op.And, left, right);

    public static ExpressionPlan Or(ExpressionPlan left, ExpressionPlan right) =>
        IsFalse(left) || IsTrue(right) && !left.CanFail ? right : IsFalse(right) || IsTrue(left) ? left : ExpressionPlan.Test(Op.Or, left, right);

    public static ExpressionPlan Not(ExpressionPlan test) => test switch
    {
        { Operator: Op.Not } => test.Arguments[0],
        _ when IsTrue(test) => ExpressionPlan.False,
        _ when IsFalse(test) => ExpressionPlan.True,
        _ => ExpressionPlan.Test(Op.Not, test),
    };

    /// <summary>True, but what may fail is evaluated all the same.</summary>
    public static ExpressionPlan Always(ExpressionPlan value) => value.CanFail ? ExpressionPlan.Test(Op.Always, value) : ExpressionPlan.True;

    public static ExpressionPlan Constant(bool value) => value ? ExpressionPlan.True : ExpressionPlan.False;

    public static bool IsLiteral(ExpressionPlan plan) => plan.Operator is Op.Text or Op.Number or Op.Boolean;

    public static bool IsTrue(ExpressionPlan plan) => plan is { Operator: Op.Boolean, Text: "true" };

    public static bool IsFalse(ExpressionPlan plan) => plan is { Operator: Op.Boolean, Text: "false" };
}

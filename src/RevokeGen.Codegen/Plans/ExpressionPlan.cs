namespace RevokeGen.Codegen.Plans;

/// <summary>A compiled expression, or a part of one. Made new rather than copied with changes, since what it knows of its arguments is found out only then.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Type">The C# type of its result; a sequence has the type of the list it would be.</param>
/// <param name="IsNullable">Whether the result may be null.</param>
/// <param name="Text">A literal's text, or the name of a property or function; otherwise empty.</param>
/// <param name="Arguments">What it is done to.</param>
internal sealed record ExpressionPlan(ExpressionOperator Operator, TypePlan Type, bool IsNullable, string Text, EquatableArray<ExpressionPlan> Arguments)
{
    private static readonly TypePlan BooleanType = new(TypeKind.Boolean);

    public static ExpressionPlan Null { get; } = new(ExpressionOperator.Null, new(TypeKind.String), true, "", []);

    public static ExpressionPlan True { get; } = new(ExpressionOperator.Boolean, BooleanType, false, "true", []);

    public static ExpressionPlan False { get; } = new(ExpressionOperator.Boolean, BooleanType, false, "false", []);

    /// <summary>How many parts it has.</summary>
    public int Size { get; } = 1 + Arguments.Sum(static argument => argument.Size);

    /// <summary>How deep its parts nest.</summary>
    public int Depth { get; } = 1 + (Arguments.Count == 0 ? 0 : Arguments.Max(static argument => argument.Depth));

    /// <summary>Whether evaluating it may meet a null where JMESPath has none, which makes the whole expression fail.</summary>
    public bool CanFail { get; } = FailsByItself(Operator, Arguments) || Arguments.Any(static argument => argument.CanFail);

    /// <summary>Whether the items are made one by one, and there is a list only when <see cref="ExpressionOperator.Collect"/> makes one.</summary>
    public bool IsSequence => Operator is ExpressionOperator.Each or ExpressionOperator.Flatten or ExpressionOperator.Keys or ExpressionOperator.Values
        or ExpressionOperator.Elements or ExpressionOperator.Either;

    public static ExpressionPlan Test(ExpressionOperator @operator, params ExpressionPlan[] arguments) => new(@operator, BooleanType, false, "", arguments.ToEquatableArray());

    private static bool FailsByItself(ExpressionOperator @operator, EquatableArray<ExpressionPlan> arguments) => @operator switch
    {
        ExpressionOperator.FallibleCall or ExpressionOperator.Fold => true,
        ExpressionOperator.Count or ExpressionOperator.Contains => arguments[1].Operator != ExpressionOperator.Boolean,
        _ => false,
    };
}

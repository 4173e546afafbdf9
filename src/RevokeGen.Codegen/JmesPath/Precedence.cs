namespace RevokeGen.Codegen.JmesPath;

/// <summary>How tightly operators bind.</summary>
internal static class Precedence
{
    /// <summary>What binds less than this ends a projection; the rest is done to each of its items.</summary>
    public const int ProjectionStop = 10;

    public const int Dot = 40;

    public const int Not = 45;

    /// <summary>How tightly a wildcard holds what follows it.</summary>
    public const int Star = 20;

    /// <summary>How tightly a token binds what stands before it; 0 when it ends the expression.</summary>
    public static int Of(JmesPathTokenKind kind) => kind switch
    {
        JmesPathTokenKind.Pipe => 1,
        JmesPathTokenKind.Or => 2,
        JmesPathTokenKind.And => 3,
        JmesPathTokenKind.Equal or JmesPathTokenKind.NotEqual => 5,
        JmesPathTokenKind.Less or JmesPathTokenKind.LessOrEqual or JmesPathTokenKind.Greater or JmesPathTokenKind.GreaterOrEqual => 5,
        JmesPathTokenKind.Flatten => 9,
        JmesPathTokenKind.FilterOpen => 21,
        JmesPathTokenKind.Dot => Dot,
        JmesPathTokenKind.BracketOpen => 55,
        _ => 0,
    };

    public static ComparisonOperator Comparator(JmesPathTokenKind kind) => kind switch
    {
        JmesPathTokenKind.Equal => ComparisonOperator.Equal,
        JmesPathTokenKind.NotEqual => ComparisonOperator.NotEqual,
        JmesPathTokenKind.Less => ComparisonOperator.Less,
        JmesPathTokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        JmesPathTokenKind.Greater => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };
}

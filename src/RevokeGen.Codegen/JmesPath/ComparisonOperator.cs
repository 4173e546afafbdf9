namespace RevokeGen.Codegen.JmesPath;

/// <summary>The comparators.</summary>
internal enum ComparisonOperator
{
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
}

using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>There is no value: a function was given something that it does not take. No rule is true of that.</summary>
internal sealed record EvaluationFailure : KnownValue
{
    public static EvaluationFailure Instance { get; } = new();
}

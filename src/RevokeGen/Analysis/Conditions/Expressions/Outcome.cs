using System.Collections.Immutable;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>What is known of an expression's result.</summary>
/// <param name="Value">The result; null when it is undecided.</param>
/// <param name="Sources">What decided it.</param>
/// <param name="MayFail">Whether a part that is undecided may fail, and the whole with it. The result is the one it has otherwise.</param>
internal readonly record struct Outcome(KnownValue? Value, ImmutableArray<Source> Sources, bool MayFail = false)
{
    public static Outcome Undecided { get; } = new(null, []);

    public static Outcome Failed { get; } = new(EvaluationFailure.Instance, []);

    public bool HasFailed => Value is EvaluationFailure;

    /// <summary>Whether the result surely is <c>true</c>.</summary>
    public bool IsTrue => Value is KnownBoolean { Value: true } && !MayFail;

    /// <summary>Whether the result surely is something else, or none.</summary>
    public bool IsNotTrue => Value is not (null or KnownAlternatives or KnownBoolean { Value: true });

    public Outcome With(KnownValue? value) => this with { Value = value };

    /// <summary>Another result that both this one and <paramref name="other"/> decided.</summary>
    public Outcome And(Outcome other, KnownValue? value) => new(value, Sources.AddRange(other.Sources), MayFail || other.MayFail);

    /// <summary>This result, after something was evaluated that may have failed.</summary>
    public Outcome After(Outcome earlier) => this with { MayFail = MayFail || earlier.MayFail };
}

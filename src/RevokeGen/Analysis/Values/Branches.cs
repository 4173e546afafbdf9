using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Takes <c>?:</c>, <c>??</c> and switch expressions apart. A branch that a constant condition rules out is none.</summary>
internal sealed class Branches(Conversions conversions)
{
    /// <summary>Beyond this nesting an expression is left whole, and so undecided.</summary>
    private const int MaxDepth = 64;

    public IReadOnlyList<Branch> Of(IOperation value)
    {
        var branches = new List<Branch>();
        Collect(value, nullCounts: true, branches, MaxDepth);
        return branches;
    }

    private void Collect(IOperation value, bool nullCounts, List<Branch> branches, int depth)
    {
        switch (depth > 0 ? conversions.Unwrap(value) : value)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                if (conditional.Condition.ConstantValue is not { HasValue: true, Value: false })
                    Collect(conditional.WhenTrue, nullCounts, branches, depth - 1);
                if (conditional.Condition.ConstantValue is not { HasValue: true, Value: true })
                    Collect(whenFalse, nullCounts, branches, depth - 1);
                break;
            case ICoalesceOperation coalesce:
                Collect(coalesce.Value, nullCounts: false, branches, depth - 1);
                if (coalesce.Value.ConstantValue is not { HasValue: true, Value: not null })
                    Collect(coalesce.WhenNull, nullCounts, branches, depth - 1);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Collect(arm.Value, nullCounts, branches, depth - 1);
                break;
            default:
                branches.Add(new Branch(value, nullCounts));
                break;
        }
    }
}

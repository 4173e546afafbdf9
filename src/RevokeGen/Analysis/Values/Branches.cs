using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Takes <c>?:</c>, <c>??</c> and switch expressions apart. What is known not to be reached, or throws, is no branch.</summary>
internal sealed class Branches(KnownValueReader values, LogicReader logic, Conversions conversions)
{
    /// <summary>Beyond this nesting an expression is left whole, and so undecided.</summary>
    private const int MaxDepth = 64;

    private static readonly KnownValue?[] Unknown = [null];

    public IReadOnlyList<Branch> Of(IOperation value) => Of(value, new Budget());

    /// <summary>The value of the whole expression, when it is known of each branch.</summary>
    public KnownValue? Read(IOperation value, Budget budget)
    {
        var branches = Of(value, budget);
        // An expression too deep to take apart comes back whole; reading it again would not end.
        if (branches.Any(branch => IsChoice(conversions.Unwrap(branch.Operation))))
            return null;
        return KnownAlternatives.Of(branches.SelectMany(branch => Values(branch, budget)));
    }

    /// <summary>Null left of <c>??</c> is not a value of the whole.</summary>
    private IEnumerable<KnownValue?> Values(Branch branch, Budget budget)
    {
        if (values.Read(branch, budget) is not { } value)
            return Unknown;
        return KnownAlternatives.Each(value).Where(one => branch.NullCounts || one is not KnownNull);
    }

    private List<Branch> Of(IOperation value, Budget budget)
    {
        var branches = new List<Branch>();
        Collect(value, new Branch(value, NullCounts: true, IsBlob: false), branches, MaxDepth, budget);
        return branches;
    }

    private static bool IsChoice(IOperation operation) => operation is IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation;

    private void Collect(IOperation value, Branch context, List<Branch> branches, int depth, Budget budget)
    {
        switch (depth > 0 ? conversions.Unwrap(value) : value)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                var condition = (values.Read(conditional.Condition, budget) as KnownBoolean)?.Value;
                if (condition is not false)
                    Collect(conditional.WhenTrue, context, branches, depth - 1, budget);
                if (condition is not true)
                    Collect(whenFalse, context, branches, depth - 1, budget);
                break;
            case ICoalesceOperation coalesce:
                var left = values.Read(coalesce.Value, budget);
                if (left is not KnownNull)
                    Collect(coalesce.Value, context with { NullCounts = false }, branches, depth - 1, budget);
                if (left is null || KnownAlternatives.Each(left).Any(one => one is KnownNull))
                    Collect(coalesce.WhenNull, context, branches, depth - 1, budget);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in logic.Reachable(choice, budget))
                    Collect(arm.Value, context, branches, depth - 1, budget);
                break;
            case IConversionOperation { Operand: var bytes } conversion when BlobReader.IsConversion(conversion) && IsChoice(conversions.Unwrap(bytes)):
                Collect(bytes, context with { IsBlob = true }, branches, depth - 1, budget);
                break;
            case IThrowOperation:
                break;
            default:
                branches.Add(context with { Operation = value });
                break;
        }
    }
}

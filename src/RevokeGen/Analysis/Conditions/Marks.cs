using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Values;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Finds the smallest thing in the code that decides a finding.</summary>
internal sealed class Marks(KnownValueReader values)
{
    private readonly Guards _guards = new(values);

    /// <summary>The mark; null when the expression says nothing new, or code tests a deciding variable first, so that the value may never come here.</summary>
    public Mark? Find(Whole whole, IReadOnlyList<Source> sources)
    {
        var parts = sources.Select(whole.Find).OfType<IOperation>().Distinct().ToList();
        if ((parts.Count == 0 && whole.IsChange) || sources.Any(IsTested))
            return null;
        var smallest = parts.Where(part => !parts.Exists(inner => inner != part && part.Syntax.Span.Contains(inner.Syntax.Span))).ToList();
        var set = smallest.FindAll(part => values.Read(part) is not KnownNull);
        var decides = (set.Count > 0 ? set : smallest) is [var only] ? only : null;
        var place = decides is null ? whole.Name : Locations.Of(decides);
        if (whole.Branch is { } branch)
        {
            if (!IsDecidedBy(branch, whole, sources))
                return null;
            if (decides is null || !IsIn(branch.Syntax, decides))
                place = Locations.Of(branch);
        }

        return new(place, [.. sources.Select(static source => Locations.Of(source.Operation)).Distinct().Where(other => !other.Equals(place))]);
    }

    /// <summary>
    /// Whether a branch decides, with nothing beside it but what is written out in the same expression: what a variable brings along may go together with
    /// another branch alone.
    /// </summary>
    private static bool IsDecidedBy(IOperation branch, Whole whole, IReadOnlyList<Source> sources)
    {
        var others = sources.Where(source => !Enumerate(source).Any(part => IsIn(branch.Syntax, part.Operation))).ToList();
        return others.Count < sources.Count && others.TrueForAll(source => IsIn(whole.Code, source.Operation) && !HasVariable(source.Operation));
    }

    private static IEnumerable<Source> Enumerate(Source source)
    {
        for (var part = source; part is not null; part = part.Holder)
            yield return part;
    }

    private static bool IsIn(SyntaxNode code, IOperation operation) => operation.Syntax.SyntaxTree == code.SyntaxTree && code.Span.Contains(operation.Syntax.Span);

    private static bool HasVariable(IOperation operation) => operation.DescendantsAndSelf().Any(static part =>
        part is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInvocationOperation
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });

    private bool IsTested(Source source) => Enumerate(source).Any(part => !IsMadeHere(part.Operation) && _guards.MayKeepFrom(part.Operation));

    /// <summary>What is put together here is what it is; where its parts come from is asked of those that decide.</summary>
    public static bool IsMadeHere(IOperation operation)
    {
        while (operation is IConversionOperation { Operand: var operand })
            operation = operand;
        return operation is IObjectCreationOperation { Arguments: [] } or IWithOperation or ICollectionExpressionOperation or IArrayCreationOperation;
    }
}

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
        var place = (set.Count > 0 ? set : smallest) is [var only] ? Locations.Of(only) : whole.Name;
        return new(place, [.. sources.Select(static source => Locations.Of(source.Operation)).Distinct().Where(other => !other.Equals(place))]);
    }

    private bool IsTested(Source source)
    {
        for (var part = source; part is not null; part = part.Holder)
        {
            if (!IsMadeHere(part.Operation) && _guards.MayKeepFrom(part.Operation))
                return true;
        }

        return false;
    }

    /// <summary>What is put together here is what it is; where its parts come from is asked of those that decide.</summary>
    private static bool IsMadeHere(IOperation operation)
    {
        while (operation is IConversionOperation { Operand: var operand })
            operation = operand;
        return operation is IObjectCreationOperation { Arguments: [] } or IWithOperation or ICollectionExpressionOperation or IArrayCreationOperation;
    }
}

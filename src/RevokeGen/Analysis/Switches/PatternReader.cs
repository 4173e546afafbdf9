using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Switches;

/// <summary>Reads which cases of an emitted type a pattern covers. A pattern that is not understood covers none for sure.</summary>
internal sealed class PatternReader(ClosedCases cases, Compilation compilation)
{
    /// <summary>Patterns nested deeper than this are not understood.</summary>
    private const int MaxDepth = 32;

    private Coverage Everything => Coverage.Of(cases.All);

    private Coverage Unclear => new([], cases.All);

    public Coverage Read(IPatternOperation pattern, SubjectKind subject) => Read(pattern, subject, MaxDepth);

    private Coverage Read(IPatternOperation pattern, SubjectKind subject, int depth)
    {
        if (depth == 0)
            return Unclear;
        return pattern switch
        {
            IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => Everything,
            IDeclarationPatternOperation declaration => OfType(declaration.MatchedType, subject),
            ITypePatternOperation type => OfType(type.MatchedType, subject),
            IConstantPatternOperation constant => OfConstant(constant.Value, subject),
            INegatedPatternOperation not => Read(not.Pattern, subject, depth - 1).Not(cases.All),
            IBinaryPatternOperation binary => OfChain(binary, subject, depth),
            IRecursivePatternOperation recursive => OfParts(recursive, subject, depth),
            _ => Unclear,
        };
    }

    /// <summary>The case of a constant: one for a kind, none for null.</summary>
    public Coverage OfConstant(IOperation value, SubjectKind subject)
    {
        if (value.ConstantValue is not { HasValue: true, Value: var constant })
            return Unclear;
        if (constant is null)
            return Coverage.Never;
        return subject == SubjectKind.Kind && cases.Find(constant) is { } name ? Coverage.Of([name]) : Unclear;
    }

    /// <summary><c>a or b or c</c> nests to the left as far as it is long, so it is taken apart in a loop.</summary>
    private Coverage OfChain(IBinaryPatternOperation chain, SubjectKind subject, int depth)
    {
        var links = new Stack<IBinaryPatternOperation>();
        IPatternOperation first = chain;
        for (; first is IBinaryPatternOperation link; first = link.LeftPattern)
            links.Push(link);
        var result = Read(first, subject, depth - 1);
        foreach (var link in links)
        {
            var right = Read(link.RightPattern, subject, depth - 1);
            result = link.OperatorKind == BinaryOperatorKind.Or ? result.Or(right) : result.And(right);
        }

        return result;
    }

    private Coverage OfType(ITypeSymbol? type, SubjectKind subject)
    {
        if (type is null)
            return Unclear;
        if (subject != SubjectKind.Value)
            return Holds(subject == SubjectKind.Kind ? cases.Kind : cases.Owner, type) ? Everything : Unclear;
        var always = cases.Cases.Where(item => item.Type is { } held && Holds(held, type)).Select(static item => item.Name);
        var possible = cases.Cases.Where(item => item.Type is not { } held || Holds(held, type) || Holds(type, held)).Select(static item => item.Name);
        return new([.. always], [.. possible]);
    }

    /// <summary>Whether a value of one type is always one of the other too.</summary>
    private bool Holds(ITypeSymbol value, ITypeSymbol type)
    {
        var conversion = compilation.ClassifyConversion(value, type);
        return conversion.IsIdentity || (conversion.IsImplicit && (conversion.IsReference || conversion.IsBoxing));
    }

    private Coverage OfParts(IRecursivePatternOperation pattern, SubjectKind subject, int depth)
    {
        var result = OfType(pattern.MatchedType, subject);
        foreach (var part in pattern.PropertySubpatterns)
            result = result.And(OfPart(part, subject, depth));
        var isCertain = pattern.DeconstructionSubpatterns.All(part => AnyValue.Matches(part, part.InputType, compilation) is true);
        return isCertain ? result : result with { Always = [] };
    }

    private Coverage OfPart(IPropertySubpatternOperation part, SubjectKind subject, int depth)
    {
        if (subject == SubjectKind.Whole && part.Member is IPropertyReferenceOperation { Property: var property }
            && SymbolEqualityComparer.Default.Equals(property.ContainingType, cases.Owner))
        {
            if (SymbolEqualityComparer.Default.Equals(property.Type, cases.Kind))
                return Read(part.Pattern, SubjectKind.Kind, depth - 1);
            if (property is { Name: Facts.UnionValue, Type.SpecialType: SpecialType.System_Object })
                return Read(part.Pattern, SubjectKind.Value, depth - 1);
            if (cases.All.Contains(property.Name))
                return OfAccessor(part.Pattern, property.Name);
        }

        return AnyValue.PartAlwaysMatches(part, compilation) ? Everything : Unclear;
    }

    /// <summary>An accessor is null unless its own case is held.</summary>
    private Coverage OfAccessor(IPatternOperation pattern, string name)
    {
        var held = Of(AnyValue.OnValue(pattern, compilation), [name]);
        var other = Of(AnyValue.OnNull(pattern), cases.All.Remove(name));
        return held.Or(other);
    }

    private static Coverage Of(bool? matches, ImmutableHashSet<string> some) => matches switch
    {
        true => Coverage.Of(some),
        false => Coverage.Never,
        null => new([], some),
    };
}

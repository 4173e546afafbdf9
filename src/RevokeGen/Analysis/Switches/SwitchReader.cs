using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Switches;

/// <summary>Reads which cases of an emitted union or enum a <c>switch</c> handles.</summary>
internal sealed class SwitchReader(Facts facts, Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, ClosedCases?> _cases = new(SymbolEqualityComparer.Default);

    /// <summary>What the expression or statement does not handle; null when it is no <c>switch</c> over an emitted type.</summary>
    public SwitchReading? Read(IOperation operation) => operation switch
    {
        ISwitchExpressionOperation expression => Read(expression),
        ISwitchOperation statement => Read(statement),
        _ => null,
    };

    private SwitchReading? Read(ISwitchExpressionOperation expression)
    {
        if (SubjectOf(expression.Value) is not { } subject)
            return null;
        var reading = new SwitchReading(subject);
        var patterns = new PatternReader(subject.Cases, compilation);
        foreach (var arm in expression.Arms)
            reading = Handle(reading, patterns, arm.Pattern, arm.Guard);
        return reading;
    }

    private SwitchReading? Read(ISwitchOperation statement)
    {
        if (SubjectOf(statement.Value) is not { } subject)
            return null;
        var reading = new SwitchReading(subject);
        var patterns = new PatternReader(subject.Cases, compilation);
        foreach (var clause in statement.Cases.SelectMany(static section => section.Clauses))
        {
            reading = clause switch
            {
                IDefaultCaseClauseOperation => reading.Handle(subject.Cases.All, handlesNull: true),
                IPatternCaseClauseOperation pattern => Handle(reading, patterns, pattern.Pattern, pattern.Guard),
                ISingleValueCaseClauseOperation single => reading.Handle(patterns.OfConstant(single.Value, subject.Kind).Always, handlesNull: false),
                _ => reading,
            };
        }

        return reading;
    }

    /// <summary>An arm behind a condition may be passed over, so it handles nothing for sure.</summary>
    private static SwitchReading Handle(SwitchReading reading, PatternReader patterns, IPatternOperation pattern, IOperation? guard) =>
        guard is null or { ConstantValue: { HasValue: true, Value: true } }
            ? reading.Handle(patterns.Read(pattern, reading.Subject.Kind).Always, AnyValue.OnNull(pattern) is true)
            : reading;

    private SwitchSubject? SubjectOf(IOperation value)
    {
        var isConditional = false;
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    continue;
                case IConditionalAccessOperation access:
                    value = access.WhenNotNull;
                    isConditional = true;
                    continue;
                case IPropertyReferenceOperation { Property: { Name: Facts.UnionValue, Type.SpecialType: SpecialType.System_Object } property }:
                    return CasesOf(property.ContainingType) is { } held ? new(held, SubjectKind.Value, isConditional) : null;
                default:
                    return OfType(value.Type, isConditional);
            }
        }
    }

    private SwitchSubject? OfType(ITypeSymbol? type, bool isConditional)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            (type, isConditional) = (underlying, true);
        if (type is not INamedTypeSymbol named)
            return null;
        if (named is { TypeKind: TypeKind.Enum, ContainingType: { } owner })
        {
            return CasesOf(owner) is { } cases && SymbolEqualityComparer.Default.Equals(cases.Kind, named) ? new(cases, SubjectKind.Kind, isConditional) : null;
        }

        if (CasesOf(named) is not { } whole)
            return null;
        // The language asks what its unions hold.
        return facts.IsLanguageUnion(named) ? new(whole, SubjectKind.Value, isConditional, IsLanguageUnion: true) : new(whole, SubjectKind.Whole, isConditional);
    }

    private ClosedCases? CasesOf(INamedTypeSymbol type) => _cases.GetOrAdd(type, symbol => ClosedCases.Of((INamedTypeSymbol)symbol, facts));
}

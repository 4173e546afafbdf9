using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Decides conditions in three values: true, false, and null for undecided.</summary>
internal sealed class LogicReader(KnownValueReader values)
{
    public KnownBoolean? Read(IUnaryOperation unary, Budget budget) =>
        unary is { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } ? Known(!Truth(unary.Operand, budget)) : null;

    public KnownBoolean? Read(IIsPatternOperation test, Budget budget) => Known(Matches(test.Pattern, values.Read(test.Value, budget), budget));

    public KnownBoolean? Read(IBinaryOperation binary, Budget budget) => Known(binary.OperatorKind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => And(Truth(binary.LeftOperand, budget), Truth(binary.RightOperand, budget)),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Or(Truth(binary.LeftOperand, budget), Truth(binary.RightOperand, budget)),
        BinaryOperatorKind.Equals => AreEqual(values.Read(binary.LeftOperand, budget), values.Read(binary.RightOperand, budget)),
        BinaryOperatorKind.NotEquals => !AreEqual(values.Read(binary.LeftOperand, budget), values.Read(binary.RightOperand, budget)),
        var kind => Compare(kind, values.Read(binary.LeftOperand, budget), values.Read(binary.RightOperand, budget)),
    });

    public KnownBoolean? Read(IInvocationOperation invocation, Budget budget)
    {
        if (invocation is not { TargetMethod: { IsStatic: true, Name: var name, ContainingType: var type }, Arguments: [var argument] })
            return null;
        var isText = type.SpecialType == SpecialType.System_String && name is "IsNullOrEmpty" or "IsNullOrWhiteSpace";
        var isAny = name == "Any" && CollectionTypes.IsFactory(type);
        if (!isText && !isAny)
            return null;
        return values.Read(argument.Value, budget) switch
        {
            KnownNull when isText => KnownBoolean.Of(true),
            KnownText text when isText => KnownBoolean.Of(name == "IsNullOrEmpty" ? text.Text.Length == 0 : string.IsNullOrWhiteSpace(text.Text)),
            KnownCollection collection when isAny => Known(collection.Min > 0 ? true : collection.Max == 0 ? false : null),
            _ => null,
        };
    }

    /// <summary>The arms that may be taken; those behind one that surely is are not.</summary>
    public IEnumerable<ISwitchExpressionArmOperation> Reachable(ISwitchExpressionOperation choice, Budget budget)
    {
        var input = values.Read(choice.Value, budget);
        foreach (var arm in choice.Arms)
        {
            var taken = And(Matches(arm.Pattern, input, budget), arm.Guard is null ? true : Truth(arm.Guard, budget));
            if (taken is not false)
                yield return arm;
            if (taken is true)
                yield break;
        }
    }

    private static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is true && right is true ? true : null;

    private static bool? Or(bool? left, bool? right) => !And(!left, !right);

    private static KnownBoolean? Known(bool? truth) => truth is { } known ? KnownBoolean.Of(known) : null;

    private bool? Truth(IOperation operation, Budget budget) => (values.Read(operation, budget) as KnownBoolean)?.Value;

    private bool? Matches(IPatternOperation pattern, KnownValue? input, Budget budget) => pattern switch
    {
        IDiscardPatternOperation => true,
        INegatedPatternOperation negated => !Matches(negated.Pattern, input, budget),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
            And(Matches(both.LeftPattern, input, budget), Matches(both.RightPattern, input, budget)),
        IBinaryPatternOperation either => Or(Matches(either.LeftPattern, input, budget), Matches(either.RightPattern, input, budget)),
        IConstantPatternOperation constant => AreEqual(input, values.Read(constant.Value, budget)),
        IRelationalPatternOperation relation => Compare(relation.OperatorKind, input, values.Read(relation.Value, budget)),
        IDeclarationPatternOperation { MatchesNull: true } => true,
        IRecursivePatternOperation { DeconstructionSubpatterns: [], PropertySubpatterns: [] } any when
            SymbolEqualityComparer.Default.Equals(any.InputType, any.MatchedType) => !AreEqual(input, KnownNull.Instance),
        _ => null,
    };

    /// <summary>Values of the same kind are compared, and everything with null; a comparison that a type of someone else's defines is undecided.</summary>
    private static bool? AreEqual(KnownValue? left, KnownValue? right) => (left, right) switch
    {
        (null or KnownAlternatives, _) or (_, null or KnownAlternatives) => null,
        (KnownNull, KnownNull) => true,
        (KnownNull, _) or (_, KnownNull) => false,
        (KnownText one, KnownText other) => one.Text == other.Text,
        (KnownBoolean one, KnownBoolean other) => one.Value == other.Value,
        (KnownNumber { Decimal: { } one }, KnownNumber { Decimal: { } other }) => one == other,
        _ => null,
    };

    private static bool? Compare(BinaryOperatorKind kind, KnownValue? left, KnownValue? right) =>
        (left, right) is not (KnownNumber { Decimal: { } one }, KnownNumber { Decimal: { } other }) ? null : kind switch
        {
            BinaryOperatorKind.LessThan => one < other,
            BinaryOperatorKind.LessThanOrEqual => one <= other,
            BinaryOperatorKind.GreaterThan => one > other,
            BinaryOperatorKind.GreaterThanOrEqual => one >= other,
            _ => null,
        };
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>
/// Tells whether code tests a variable before it uses it: <c>Id.Length == 0 ? null : Id</c> never uses an empty <c>Id</c>, although that is what it is.
/// What is known of a variable counts only where no such test may keep it away.
/// </summary>
internal sealed class Guards(KnownValueReader values)
{
    /// <summary>Whether a test of a variable in the expression may keep the code from it.</summary>
    public bool MayKeepFrom(IOperation expression) =>
        expression.DescendantsAndSelf().Any(use => VariableOf(use) is { } variable && IsTested(use, variable));

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    private bool IsTested(IOperation use, ISymbol variable)
    {
        var inner = use;
        for (var outer = use.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            var isTested = outer switch
            {
                IConditionalOperation choice when inner != choice.Condition => Blocks(choice.Condition, inner == choice.WhenTrue, variable),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when inner == both.RightOperand => Blocks(both.LeftOperand, true, variable),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when inner == either.RightOperand => Blocks(either.LeftOperand, false, variable),
                ISwitchExpressionOperation choice when inner != choice.Value => Mentions(choice.Value, variable),
                ISwitchExpressionArmOperation { Guard: { } guard } when inner != guard => Blocks(guard, true, variable),
                ISwitchOperation choice when inner != choice.Value => Mentions(choice.Value, variable),
                IWhileLoopOperation { Condition: { } condition } when inner != condition => Blocks(condition, true, variable),
                IForLoopOperation { Condition: { } condition } when inner != condition => Blocks(condition, true, variable),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != inner).Any(statement => EndsOn(statement, variable)),
                ISwitchCaseOperation block => block.Body.TakeWhile(statement => statement != inner).Any(statement => EndsOn(statement, variable)),
                _ => false,
            };
            if (isTested)
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition on the variable is not known to let the code through.</summary>
    private bool Blocks(IOperation condition, bool needed, ISymbol variable) =>
        Mentions(condition, variable) && (values.Read(condition) as KnownBoolean)?.Value != needed;

    /// <summary>Whether an earlier statement tests the variable, and may leave by that.</summary>
    private bool EndsOn(IOperation statement, ISymbol variable) => statement switch
    {
        IConditionalOperation choice => (Leaves(choice.WhenTrue) && Blocks(choice.Condition, false, variable)) || (choice.WhenFalse is { } other && Leaves(other) && Blocks(choice.Condition, true, variable)),
        ISwitchOperation choice => Mentions(choice.Value, variable) && Leaves(choice),
        IWhileLoopOperation { Condition: { } condition } => Mentions(condition, variable),
        _ => false,
    };

    private static bool Leaves(IOperation statement) =>
        statement.DescendantsAndSelf().Any(inner => inner is IReturnOperation or IThrowOperation or IBranchOperation);

    private static bool Mentions(IOperation condition, ISymbol variable) =>
        condition.DescendantsAndSelf().Any(use => VariableOf(use) is { } other && SymbolEqualityComparer.Default.Equals(other, variable));
}

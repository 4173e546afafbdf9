using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>Tells what one use of a local does to it.</summary>
internal static class LocalUse
{
    /// <summary>The effect of the use; null when it makes all that is known of the local worthless.</summary>
    public static LocalEffect? Of(ILocalReferenceOperation use, Facts facts)
    {
        IOperation value = use;
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent switch
        {
            null or IInvalidOperation or IAddressOfOperation => null,
            ISimpleAssignmentOperation { IsRef: true } => null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => null,
            IConditionalOperation { IsRef: true } => null,
            ISimpleAssignmentOperation assignment when assignment.Target == value => new(LocalEffectKind.Replace, assignment.Value, assignment.Syntax),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } when facts.MemberOf(property) is not null => Read(use),
            IAssignmentOperation assignment when assignment.Target == value => Overwritten(use),
            // A tuple may be the left side of a deconstruction.
            IIncrementOrDecrementOperation or IDeclarationExpressionOperation or ITupleOperation => Overwritten(use),
            IArgumentOperation argument => OfArgument(argument, use),
            IInvocationOperation call when call.Instance == value => OfCall(call, use),
            IPropertyReferenceOperation property when property.Instance == value => OfElement(property, property.Arguments.Length > 0, use),
            IArrayElementReferenceOperation element when element.ArrayReference == value => OfElement(element, isElement: true, use),
            IForEachLoopOperation or ISpreadOperation or IBinaryOperation or IIsPatternOperation or IIsTypeOperation or IInterpolationOperation => Read(use),
            IWithOperation or IFieldReferenceOperation or INameOfOperation => Read(use),
            _ => new(LocalEffectKind.Escape, null, use.Syntax),
        };
    }

    private static LocalEffect Read(ILocalReferenceOperation use) => new(LocalEffectKind.Read, null, use.Syntax);

    private static LocalEffect Overwritten(ILocalReferenceOperation use) => new(LocalEffectKind.Replace, null, use.Syntax);

    private static LocalEffect OfArgument(IArgumentOperation argument, ILocalReferenceOperation use)
    {
        if (argument.Parameter?.RefKind is not (RefKind.None or RefKind.In))
            return Overwritten(use);
        return argument.Parameter.ContainingSymbol is IMethodSymbol method && OnlyReads(method) ? Read(use) : new(LocalEffectKind.Escape, null, use.Syntax);
    }

    /// <summary>Whether a method of the framework leaves its arguments alone, and nothing that it returns changes them.</summary>
    private static bool OnlyReads(IMethodSymbol method) => method.ContainingType switch
    {
        { SpecialType: SpecialType.System_String } => true,
        // It sorts, clears and fills.
        { SpecialType: SpecialType.System_Array } => false,
        // It is a new face of the list that it is given.
        { Name: "Collection" } => false,
        { Name: "CollectionExtensions" } type => CollectionTypes.IsFactory(type) && method.Name is "AsReadOnly" or "GetValueOrDefault",
        var type => CollectionTypes.IsFactory(type) || CollectionTypes.Contains(type) || BlobReader.IsMemory(type),
    };

    private static LocalEffect OfCall(IInvocationOperation call, ILocalReferenceOperation use)
    {
        if (CollectionSteps.IsKnown(call.TargetMethod))
            return new(LocalEffectKind.Step, call, call.Syntax);
        return CollectionSteps.IsRead(call.TargetMethod) ? Read(use) : new(LocalEffectKind.Escape, null, use.Syntax);
    }

    private static LocalEffect OfElement(IOperation element, bool isElement, ILocalReferenceOperation use) => element.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == element && isElement => new(LocalEffectKind.Step, assignment, assignment.Syntax),
        IAssignmentOperation assignment when assignment.Target == element => new(LocalEffectKind.Escape, null, use.Syntax),
        IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } => new(LocalEffectKind.Escape, null, use.Syntax),
        IIncrementOrDecrementOperation or IAddressOfOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } =>
            new(LocalEffectKind.Escape, null, use.Syntax),
        _ => Read(use),
    };
}

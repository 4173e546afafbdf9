using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Finds the one value that a local ever has.</summary>
internal static class SingleAssignment
{
    /// <summary>The initializer of the local, when nothing else in the member writes to it; otherwise null.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (local.IsRef || local.IsForEach || reference.IsDeclaration)
            return null;
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;

        IOperation? initializer = null;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                initializer = declarator.GetVariableInitializer()?.Value;
            else if (operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local) && MayWrite(use))
                return null;
        }

        return initializer;
    }

    /// <summary>Whether a use of the local may change it. A tuple may be the left side of a deconstruction, so it counts.</summary>
    private static bool MayWrite(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, use) || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation or IDeclarationExpressionOperation or IInvalidOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is not (RefKind.None or RefKind.In),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.IsRef,
        IConditionalOperation conditional => conditional.IsRef,
        null => true,
        _ => false,
    };
}

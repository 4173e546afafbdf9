using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>Reads what a local holds at one place. Where it is written more than once, or its object is changed, along the paths of the code.</summary>
internal sealed class LocalReader(KnownValueReader values, Facts facts)
{
    /// <summary>By the root of a member's code, for as long as the compiler keeps that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberCode> _members = new();

    public KnownValue? Read(ILocalReferenceOperation use, Budget budget)
    {
        if (use.IsDeclaration || !budget.TryOpen(use.Local))
            return null;
        var member = _members.GetValue(RootOf(use), root => new MemberCode(root, facts));
        var value = member.Of(use.Local) is { IsLost: false } history ? Read(use, history, member, budget) : null;
        budget.Close();
        return value;
    }

    private KnownValue? Read(ILocalReferenceOperation use, LocalHistory history, MemberCode member, Budget budget)
    {
        if (history.Replacements == 0)
        {
            if (history.Initializer is not { } initializer || Exposure.Held(values.Read(initializer, budget), initializer, use.Local.Type) is not { } value)
                return null;
            if (Exposure.IsImmune(value) || (history.Changes == 0 && !history.IsExposed))
                return value;
        }

        // A lambda runs at any time, between any two of the others' statements.
        if (MemberCode.FunctionAround(use) != history.Function)
            return history.Replacements == 0 ? Exposure.Of(values.Read(history.Initializer!, budget)) : null;
        if (member.Graph(history.Function) is not { } graph)
            return null;
        var found = new LocalFlow(use, history, graph, values, budget).Read();
        return history.IsExposed ? Exposure.Of(found) : found;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}

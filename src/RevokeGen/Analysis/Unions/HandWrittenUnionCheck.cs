using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Unions;

/// <summary>
/// RVK2008: a union of someone's own, with members to set where an emitted one has constructors, that is given none of them or several.
/// </summary>
internal sealed class HandWrittenUnionCheck(Facts facts, KnownValueReader values)
{
    public Diagnostic? Find(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { Parameters.IsEmpty: true, ContainingType: { } type } || !facts.IsClosedUnion(type))
            return null;
        var set = new List<ISimpleAssignmentOperation>();
        var isDecided = true;
        foreach (var step in creation.Initializer?.Initializers ?? [])
        {
            if (step is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment || !facts.IsMember(property))
                isDecided = false;
            else if (IsSomething(assignment.Value))
                set.Add(assignment);
            else if (values.Read(assignment.Value) is not KnownNull)
                isDecided = false;
        }

        if (set.Count > 1)
            return Create(set[1].Target, type, "holds several variants here", "set one member and leave out the others");
        return set.Count == 0 && isDecided && IsFinal(creation, type)
            ? Create(creation, type, "holds no variant here", "set one of its members")
            : null;
    }

    private static Diagnostic Create(IOperation culprit, INamedTypeSymbol type, string what, string advice) =>
        Diagnostic.Create(UsageRuleDescriptors.UnionNull, Locations.Of(culprit), $"'{type.Name}'", what, advice);

    private bool IsSomething(IOperation value)
    {
        if (values.Read(value) is { } known)
            return known is not KnownNull;
        return value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.NotNull;
    }

    /// <summary>Whether nothing can set a member later: it goes straight into an emitted type, and its members can be set only where it is made.</summary>
    private bool IsFinal(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } }
            && facts.IsMember(property)
            && type.GetMembers().OfType<IPropertySymbol>().All(member => !facts.IsMember(member) || member.SetMethod is null or { IsInitOnly: true });
    }
}

using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Unions;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2001 to RVK2005, RVK2007 and RVK2008: values that the service is known to refuse, where code gives them to members of emitted types.</summary>
internal sealed class ConstraintAnalysis
{
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
    [
        UsageRuleDescriptors.RequiredMemberNull,
        UsageRuleDescriptors.CollectionLength,
        UsageRuleDescriptors.StringLength,
        UsageRuleDescriptors.Pattern,
        UsageRuleDescriptors.Range,
        UsageRuleDescriptors.DuplicateItem,
        UsageRuleDescriptors.UnionNull,
    ];

    private readonly ConstraintReader _constraints;
    private readonly MemberJudge _judge;
    private readonly SentUnknownCheck _sentUnknown;
    private readonly HandWrittenUnionCheck _handWritten;

    public ConstraintAnalysis(Facts facts)
    {
        var values = new KnownValueReader(facts);
        _constraints = new(facts);
        _judge = new(values);
        _sentUnknown = new(facts);
        _handWritten = new(facts, values);
    }

    /// <summary>Whether a type has members that may refuse a value, of its own or inherited.</summary>
    public bool IsConcernedWith(INamedTypeSymbol type)
    {
        for (var one = type; one is { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            if (_constraints.HasConstrained(one))
                return true;
        }

        return false;
    }

    /// <summary>What <c>new</c> and <c>with</c> give to members without a <c>set</c>; in the braces of a member, as in <c>A = { B = 1 }</c>, there can be none.</summary>
    public void Initializer(IObjectOrCollectionInitializerOperation? initializer, Action<Diagnostic> report)
    {
        foreach (var step in initializer?.Initializers ?? [])
            Initial(step, report);
    }

    /// <summary>What constructors and <c>init</c> give to them, of the type or of one that inherits from it. There is no third place.</summary>
    public void Body(IOperation body, Action<Diagnostic> report)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation.Parent is not IObjectOrCollectionInitializerOperation)
                Initial(operation, report);
        }
    }

    /// <summary>An assignment to a member that can be assigned to at any time, wherever it is.</summary>
    public void Assignment(ISimpleAssignmentOperation assignment, Action<Diagnostic> report)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && SettableMembers.IsSettable(property))
            Assigned(property, assignment.Value, report);
    }

    public void Creation(IObjectCreationOperation creation, IMethodSymbol constructor, Action<Diagnostic> report)
    {
        if (creation.Arguments is [var argument] && _constraints.Read(constructor) is { } variant)
            _judge.Judge(variant, argument.Value, report);
        if ((_sentUnknown.Find(creation) ?? _handWritten.Find(creation)) is { } finding)
            report(finding);
    }

    public void Conversion(IConversionOperation conversion, IMethodSymbol method, Action<Diagnostic> report)
    {
        if (_constraints.ReadConversion(method) is { } variant)
            _judge.Judge(variant, conversion.Operand, report);
    }

    private void Initial(IOperation step, Action<Diagnostic> report)
    {
        if (step is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } && !SettableMembers.IsSettable(property))
            Assigned(property, value, report);
    }

    private void Assigned(IPropertySymbol property, IOperation value, Action<Diagnostic> report)
    {
        if (property is { IsStatic: false, IsIndexer: false } && _constraints.Read(property) is { } member)
            _judge.Judge(member, value, report);
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Enums;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2006 and RVK2014: constant texts where code makes a value of an emitted enum of them.</summary>
internal sealed class EnumTextAnalysis
{
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = [UsageRuleDescriptors.UnknownEnumValue, UsageRuleDescriptors.EnumValueAsText];

    private readonly Facts _facts;
    private readonly KnownValueReader _values;
    private readonly Guards _guards;
    private readonly ConcurrentDictionary<ISymbol, EnumMembers> _enums = new(SymbolEqualityComparer.Default);

    public EnumTextAnalysis(Facts facts)
    {
        _facts = facts;
        _values = new KnownValueReader(facts);
        _guards = new Guards(_values);
    }

    /// <param name="maker">The constructor or conversion.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="report">Takes the findings.</param>
    public void Made(IMethodSymbol maker, IOperation value, Action<Diagnostic> report)
    {
        if (_facts.MakesEnum(maker))
            Judge(maker.ContainingType, value, report);
    }

    private void Judge(INamedTypeSymbol type, IOperation text, Action<Diagnostic> report)
    {
        var members = _enums.GetOrAdd(type, symbol => EnumMembers.Of((INamedTypeSymbol)symbol, _facts));
        if (members.IsEmpty)
            return;
        foreach (var branch in _values.Branches.Of(text))
        {
            if (_values.Read(branch) is KnownText known && Find(type, members, known.Text, branch.Operation) is { } finding && !_guards.MayKeepFrom(branch.Operation))
                report(finding);
        }
    }

    private static Diagnostic? Find(INamedTypeSymbol type, EnumMembers members, string text, IOperation place)
    {
        if (members.Find(text) is { } member)
        {
            return place.Syntax is LiteralExpressionSyntax
                ? Diagnostic.Create(
                    UsageRuleDescriptors.EnumValueAsText,
                    Locations.Of(place),
                    FindingProperties.Of(FindingProperties.EnumMember, member.Property),
                    type.Name,
                    member.Property,
                    text)
                : null;
        }

        var match = members.Match(text);
        return Diagnostic.Create(UsageRuleDescriptors.UnknownEnumValue, Locations.Of(place), PropertiesOf(match), type.Name, text, Advice(type, match));
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(EnumMatch? match)
    {
        if (match is null)
            return ImmutableDictionary<string, string?>.Empty;
        var properties = FindingProperties.Of(FindingProperties.EnumMember, match.Member.Property);
        return match.IsSpelling ? properties.Add(FindingProperties.IsSpelling, "") : properties;
    }

    private static string Advice(INamedTypeSymbol type, EnumMatch? match) => match switch
    {
        null => "check it, and disable the rule here if the service has added it",
        { IsSpelling: true } => $"the service calls it \"{match.Member.Wire}\"; write {type.Name}.{match.Member.Property}",
        _ => $"did you mean {type.Name}.{match.Member.Property} (\"{match.Member.Wire}\")?",
    };
}

using Microsoft.CodeAnalysis;

namespace RevokeGen.Rules;

/// <summary>RVK2xxx: code that uses the emitted API in a way the service is known to refuse. In every message {0} is the place: a member, or an item of one.</summary>
internal static class UsageRuleDescriptors
{
    public static readonly DiagnosticDescriptor RequiredMemberNull = RuleDescriptor.Create(
        RuleIds.RequiredMemberNull,
        "A required member is null",
        "{0} is required and null here; give it a value",
        DiagnosticSeverity.Error);

    /// <summary>{1}: the count, {2}: the allowed counts.</summary>
    public static readonly DiagnosticDescriptor CollectionLength = RuleDescriptor.Create(
        RuleIds.CollectionLength,
        "A collection has too few or too many items",
        "{0} has {1}; give it {2}",
        DiagnosticSeverity.Error);

    /// <summary>{1}: the length, {2}: the allowed lengths.</summary>
    public static readonly DiagnosticDescriptor StringLength = RuleDescriptor.Create(
        RuleIds.StringLength,
        "A string is too short or too long",
        "{0} has {1}; give it {2}",
        DiagnosticSeverity.Error);

    /// <summary>{1}: the pattern.</summary>
    public static readonly DiagnosticDescriptor Pattern = RuleDescriptor.Create(
        RuleIds.Pattern,
        "A string does not match its pattern",
        "{0} does not match {1}; use a value that does",
        DiagnosticSeverity.Error);

    /// <summary>{1}: the number, {2}: the allowed numbers.</summary>
    public static readonly DiagnosticDescriptor Range = RuleDescriptor.Create(
        RuleIds.Range,
        "A number is out of range",
        "{0} is {1}; give it {2}",
        DiagnosticSeverity.Error);

    /// <summary>{1}: the item.</summary>
    public static readonly DiagnosticDescriptor DuplicateItem = RuleDescriptor.Create(
        RuleIds.DuplicateItem,
        "A list of unique items holds one twice",
        "{0} holds {1} already, and its items must be unique; remove this one",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnionNull = RuleDescriptor.Create(
        RuleIds.UnionNull,
        "A union is null or holds null",
        "{0} is null here, and a union must hold exactly one variant; give it a variant with a value",
        DiagnosticSeverity.Error);
}

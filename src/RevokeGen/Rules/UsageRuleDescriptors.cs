using Microsoft.CodeAnalysis;

namespace RevokeGen.Rules;

/// <summary>RVK2xxx: code that uses the emitted API in a way the service is known to refuse, or that is likely a mistake. In most messages {0} is the place: a member, or an item of one.</summary>
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

    /// <summary>{1}: how the union is wrong, {2}: what to do.</summary>
    public static readonly DiagnosticDescriptor UnionNull = RuleDescriptor.Create(
        RuleIds.UnionNull,
        "A union does not hold exactly one variant",
        "{0} {1}, and a union must hold exactly one variant; {2}",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the rule's own words.</summary>
    public static readonly DiagnosticDescriptor ConditionViolated = RuleDescriptor.Create(
        RuleIds.ConditionViolated,
        "A condition does not hold",
        "{0}",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the rule's own words.</summary>
    public static readonly DiagnosticDescriptor Caution = RuleDescriptor.Create(
        RuleIds.Caution,
        "A request is very likely not what is meant",
        "{0}",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the rule's own words.</summary>
    public static readonly DiagnosticDescriptor Advice = RuleDescriptor.Create(
        RuleIds.Advice,
        "A request does more or less than it seems",
        "{0}",
        DiagnosticSeverity.Info);

    /// <summary>{0}: the enum, {1}: the text, {2}: what is meant or what to do.</summary>
    public static readonly DiagnosticDescriptor UnknownEnumValue = RuleDescriptor.Create(
        RuleIds.UnknownEnumValue,
        "A text is no known value of its enum",
        "'{0}' has no known value \"{1}\"; {2}",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the union or enum, {1}: the cases.</summary>
    public static readonly DiagnosticDescriptor MissingCase = RuleDescriptor.Create(
        RuleIds.MissingCase,
        "A switch does not handle every case",
        "This switch over '{0}' does not handle {1}; add what is missing, or a discard that says what to do with the rest",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the operations, {1}: what to do.</summary>
    public static readonly DiagnosticDescriptor UncalledOperations = RuleDescriptor.Create(
        RuleIds.UncalledOperations,
        "Picked operations are not called",
        "No code of this project calls {0}; {1}",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>{0}: the enum, {1}: the static member, {2}: the text.</summary>
    public static readonly DiagnosticDescriptor EnumValueAsText = RuleDescriptor.Create(
        RuleIds.EnumValueAsText,
        "A known value of an enum is written as text",
        "\"{2}\" is {0}.{1}; write that, and the compiler checks the spelling",
        DiagnosticSeverity.Hidden);

    /// <summary>{0}: the method.</summary>
    public static readonly DiagnosticDescriptor IgnoredFailures = RuleDescriptor.Create(
        RuleIds.IgnoredFailures,
        "Failures in an answer are not looked at",
        "Entries of '{0}' can fail although the call succeeds, and nothing looks at which did; call ThrowIfAnyFailed() on its answer, or go through GetFailures()",
        DiagnosticSeverity.Warning);
}

using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Rules;

/// <summary>RVK1xxx: findings about specs. What fills the messages stands with the ids, in <see cref="SpecRules"/>.</summary>
internal static class SpecRuleDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = RuleDescriptor.Create(
        SpecRules.InvalidJson,
        "The spec is not JSON",
        "This spec is not JSON: {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotASmithyModel = RuleDescriptor.Create(
        SpecRules.NotASmithyModel,
        "The spec is not a Smithy model",
        "This spec is not a Smithy 2.0 model: {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownTarget = RuleDescriptor.Create(
        SpecRules.UnknownTarget,
        "A shape refers to one that is not there",
        "'{0}' refers to '{1}', which no spec defines; correct the name or add the file that defines it",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidShape = RuleDescriptor.Create(
        SpecRules.InvalidShape,
        "The definition of a shape is malformed",
        "The definition of '{0}' is malformed: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ConflictingDefinition = RuleDescriptor.Create(
        SpecRules.ConflictingDefinition,
        "A shape is defined twice, differently",
        "'{0}' is defined twice, and not the same way; keep one definition or make them equal",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ApplyMatchesNothing = RuleDescriptor.Create(
        SpecRules.ApplyMatchesNothing,
        "An apply names a shape that is not there",
        "This apply changes nothing: no spec defines '{0}'; correct the name or remove the apply",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownOperation = RuleDescriptor.Create(
        SpecRules.UnknownOperation,
        "A picked operation is not in the spec",
        "No service has an operation '{0}'; {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidTrait = RuleDescriptor.Create(
        SpecRules.InvalidTrait,
        "The value of a trait is malformed",
        "The value of '{0}' on '{1}' is malformed: {2}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedProtocol = RuleDescriptor.Create(
        SpecRules.UnsupportedProtocol,
        "The protocol of the service cannot be emitted",
        "No client is emitted for '{0}', whose protocols are {1}: none of them is known; give it the trait of one that is, such as aws.protocols#restJson1",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OperationLeftOut = RuleDescriptor.Create(
        SpecRules.OperationLeftOut,
        "An operation is left out",
        "The client has no method for '{0}': {1}",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ConflictingSettings = RuleDescriptor.Create(
        SpecRules.ConflictingSettings,
        "Spec items disagree about a setting",
        "The RevokeGenSpec items of '{0}' disagree about {1}; give them one value",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidEndpointRules = RuleDescriptor.Create(
        SpecRules.InvalidEndpointRules,
        "The endpoint rule set cannot be compiled",
        "The endpoint rule set of '{0}' cannot be compiled: {1}; its client works only with ClientOptions.Endpoint set",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidCondition = RuleDescriptor.Create(
        SpecRules.InvalidCondition,
        "A condition is malformed",
        "The condition '{0}' is malformed: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MisplacedTrait = RuleDescriptor.Create(
        SpecRules.MisplacedTrait,
        "A trait is where it cannot be",
        "'{0}' cannot be on '{1}': {2}; remove it, or put it where it belongs",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor WireNameClash = RuleDescriptor.Create(
        SpecRules.WireNameClash,
        "Two members have one name on the wire",
        "'{0}' and '{1}' are both '{2}' on the wire; give one of them another name",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor HttpBindingClash = RuleDescriptor.Create(
        SpecRules.HttpBindingClash,
        "HTTP bindings do not fit together",
        "The HTTP binding of '{0}' does not fit: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MetadataConflict = RuleDescriptor.Create(
        SpecRules.MetadataConflict,
        "Two specs give one metadata key different values",
        "The metadata '{0}' has another value in another spec, and that one is used; keep one of them or make them equal",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownTrait = RuleDescriptor.Create(
        SpecRules.UnknownTrait,
        "A trait is unknown, and its name nearly that of a known one",
        "'{0}' on '{1}' is no known trait, so it changes nothing; did you mean '{2}'?",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownRule = RuleDescriptor.Create(
        SpecRules.UnknownRule,
        "A disabled rule is not there",
        "RevokeGenDisabledRules names '{0}', and no spec of the project has that rule; {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RuleDoesNotFit = RuleDescriptor.Create(
        SpecRules.RuleDoesNotFit,
        "A rule does not fit its shape",
        "The rule '{0}' does not fit the shape that it is on: {1}; it is left out",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EndpointRulesLeftOut = RuleDescriptor.Create(
        SpecRules.EndpointRulesLeftOut,
        "The endpoint rules are left out",
        "The client of '{0}' finds no endpoint by its rules: {1}; it works only with ClientOptions.Endpoint set",
        DiagnosticSeverity.Info);

    private static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        InvalidJson, NotASmithyModel, UnknownTarget, InvalidShape, ConflictingDefinition, ApplyMatchesNothing,
        UnknownOperation, InvalidTrait, UnsupportedProtocol, OperationLeftOut, ConflictingSettings, InvalidEndpointRules,
        InvalidCondition,
        MisplacedTrait, WireNameClash, HttpBindingClash, MetadataConflict, UnknownTrait,
        UnknownRule, RuleDoesNotFit, EndpointRulesLeftOut,
    ];

    /// <summary>The descriptor of a rule in <see cref="SpecRules"/>.</summary>
    internal static DiagnosticDescriptor Find(string ruleId) =>
        All.FirstOrDefault(descriptor => descriptor.Id == ruleId) ?? throw new ArgumentException($"{ruleId} is not a rule about specs.", nameof(ruleId));
}

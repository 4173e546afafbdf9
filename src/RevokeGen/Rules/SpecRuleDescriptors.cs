using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Rules;

/// <summary>RVK1xxx: findings about specs, with the texts and severities of <see cref="SpecRuleTable"/>. Each id stands here since the tracking of releases looks for it.</summary>
internal static class SpecRuleDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = Create(SpecRules.InvalidJson);
    public static readonly DiagnosticDescriptor NotASmithyModel = Create(SpecRules.NotASmithyModel);
    public static readonly DiagnosticDescriptor UnknownTarget = Create(SpecRules.UnknownTarget);
    public static readonly DiagnosticDescriptor InvalidShape = Create(SpecRules.InvalidShape);
    public static readonly DiagnosticDescriptor ConflictingDefinition = Create(SpecRules.ConflictingDefinition);
    public static readonly DiagnosticDescriptor ApplyMatchesNothing = Create(SpecRules.ApplyMatchesNothing);
    public static readonly DiagnosticDescriptor UnknownOperation = Create(SpecRules.UnknownOperation);
    public static readonly DiagnosticDescriptor InvalidTrait = Create(SpecRules.InvalidTrait);
    public static readonly DiagnosticDescriptor UnsupportedProtocol = Create(SpecRules.UnsupportedProtocol);
    public static readonly DiagnosticDescriptor OperationLeftOut = Create(SpecRules.OperationLeftOut);
    public static readonly DiagnosticDescriptor ConflictingSettings = Create(SpecRules.ConflictingSettings);
    public static readonly DiagnosticDescriptor InvalidEndpointRules = Create(SpecRules.InvalidEndpointRules);
    public static readonly DiagnosticDescriptor InvalidCondition = Create(SpecRules.InvalidCondition);
    public static readonly DiagnosticDescriptor MisplacedTrait = Create(SpecRules.MisplacedTrait);
    public static readonly DiagnosticDescriptor WireNameClash = Create(SpecRules.WireNameClash);
    public static readonly DiagnosticDescriptor HttpBindingClash = Create(SpecRules.HttpBindingClash);
    public static readonly DiagnosticDescriptor MetadataConflict = Create(SpecRules.MetadataConflict);
    public static readonly DiagnosticDescriptor UnknownTrait = Create(SpecRules.UnknownTrait);
    public static readonly DiagnosticDescriptor UnknownRule = Create(SpecRules.UnknownRule);
    public static readonly DiagnosticDescriptor RuleDoesNotFit = Create(SpecRules.RuleDoesNotFit);
    public static readonly DiagnosticDescriptor EndpointRulesLeftOut = Create(SpecRules.EndpointRulesLeftOut);
    public static readonly DiagnosticDescriptor ExampleDoesNotFit = Create(SpecRules.ExampleDoesNotFit);
    public static readonly DiagnosticDescriptor WaiterLeftOut = Create(SpecRules.WaiterLeftOut);
    public static readonly DiagnosticDescriptor ServerOperationLeftOut = Create(SpecRules.ServerOperationLeftOut);

    private static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        InvalidJson, NotASmithyModel, UnknownTarget, InvalidShape, ConflictingDefinition, ApplyMatchesNothing, UnknownOperation,
        InvalidTrait, UnsupportedProtocol, OperationLeftOut, ConflictingSettings, InvalidEndpointRules, InvalidCondition,
        MisplacedTrait, WireNameClash, HttpBindingClash, MetadataConflict, UnknownTrait, UnknownRule, RuleDoesNotFit,
        EndpointRulesLeftOut, ExampleDoesNotFit, WaiterLeftOut, ServerOperationLeftOut,
    ];

    /// <summary>The descriptor of a rule in <see cref="SpecRules"/>.</summary>
    public static DiagnosticDescriptor Find(string ruleId) => All.First(descriptor => descriptor.Id == ruleId);

    private static DiagnosticDescriptor Create(string id)
    {
        var rule = SpecRuleTable.Find(id);
        return RuleDescriptor.Create(rule.Id, rule.Title, rule.MessageFormat, SeverityOf(rule.Severity));
    }

    private static DiagnosticSeverity SeverityOf(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => DiagnosticSeverity.Error,
        SpecSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}

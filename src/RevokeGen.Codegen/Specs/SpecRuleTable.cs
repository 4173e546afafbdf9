namespace RevokeGen.Codegen.Specs;

/// <summary>The rules about specs, RVK1xxx, in the order of their ids. What fills the messages stands with the ids, in <see cref="SpecRules"/>.</summary>
internal static class SpecRuleTable
{
    public static EquatableArray<SpecRule> All { get; } =
    [
        new(
            SpecRules.InvalidJson,
            "The spec is not JSON",
            "This spec is not JSON: {0}",
            SpecSeverity.Error),
        new(
            SpecRules.NotASmithyModel,
            "The spec is not a Smithy model",
            "This spec is not a Smithy 2.0 model: {0}",
            SpecSeverity.Error),
        new(
            SpecRules.UnknownTarget,
            "A shape refers to one that is not there",
            "'{0}' refers to '{1}', which no spec defines; correct the name or add the file that defines it",
            SpecSeverity.Error),
        new(
            SpecRules.InvalidShape,
            "The definition of a shape is malformed",
            "The definition of '{0}' is malformed: {1}",
            SpecSeverity.Error),
        new(
            SpecRules.ConflictingDefinition,
            "A shape is defined twice, differently",
            "'{0}' is defined twice, and not the same way; keep one definition or make them equal",
            SpecSeverity.Error),
        new(
            SpecRules.ApplyMatchesNothing,
            "An apply names a shape that is not there",
            "This apply changes nothing: no spec defines '{0}'; correct the name or remove the apply",
            SpecSeverity.Error),
        new(
            SpecRules.UnknownOperation,
            "A picked operation is not in the spec",
            "No service has an operation '{0}'; {1}",
            SpecSeverity.Error),
        new(
            SpecRules.InvalidTrait,
            "The value of a trait is malformed",
            "The value of '{0}' on '{1}' is malformed: {2}",
            SpecSeverity.Error),
        new(
            SpecRules.UnsupportedProtocol,
            "The protocol of the service cannot be emitted",
            "No client is emitted for '{0}', whose protocols are {1}: none of them is known; give it the trait of one that is, such as aws.protocols#restJson1",
            SpecSeverity.Error),
        new(
            SpecRules.OperationLeftOut,
            "An operation is left out",
            "The client has no method for '{0}': {1}",
            SpecSeverity.Info),
        new(
            SpecRules.ConflictingSettings,
            "A setting of a spec item cannot be used",
            "A setting of '{0}' cannot be used: {1}",
            SpecSeverity.Error),
        new(
            SpecRules.InvalidEndpointRules,
            "The endpoint rule set cannot be compiled",
            "The endpoint rule set of '{0}' cannot be compiled: {1}; its client works only with ClientOptions.Endpoint set",
            SpecSeverity.Warning),
        new(
            SpecRules.InvalidCondition,
            "A condition is malformed",
            "The condition '{0}' is malformed: {1}",
            SpecSeverity.Error),
        new(
            SpecRules.MisplacedTrait,
            "A trait is where it cannot be",
            "'{0}' cannot be on '{1}': {2}; remove it, or put it where it belongs",
            SpecSeverity.Error),
        new(
            SpecRules.WireNameClash,
            "Two members have one name on the wire",
            "'{0}' and '{1}' are both '{2}' on the wire; give one of them another name",
            SpecSeverity.Error),
        new(
            SpecRules.HttpBindingClash,
            "HTTP bindings do not fit together",
            "The HTTP binding of '{0}' does not fit: {1}",
            SpecSeverity.Error),
        new(
            SpecRules.MetadataConflict,
            "Two specs give one metadata key different values",
            "The metadata '{0}' has another value in another spec, and that one is used; keep one of them or make them equal",
            SpecSeverity.Warning),
        new(
            SpecRules.UnknownTrait,
            "A trait is unknown, and its name nearly that of a known one",
            "'{0}' on '{1}' is no known trait, so it changes nothing; did you mean '{2}'?",
            SpecSeverity.Warning),
        new(
            SpecRules.UnknownRule,
            "A disabled rule is not there",
            "RevokeGenDisabledRules names '{0}', and no spec of the project has that rule; {1}",
            SpecSeverity.Warning),
        new(
            SpecRules.RuleDoesNotFit,
            "A rule does not fit its shape",
            "The rule '{0}' does not fit the shape that it is on: {1}; it is left out",
            SpecSeverity.Error),
        new(
            SpecRules.EndpointRulesLeftOut,
            "The endpoint rules are left out",
            "The client of '{0}' finds no endpoint by its rules: {1}; it works only with ClientOptions.Endpoint set",
            SpecSeverity.Info),
        new(
            SpecRules.ExampleDoesNotFit,
            "An example does not fit its operation",
            "The example '{1}' of '{0}' does not fit: {2}; correct it, or correct the shape",
            SpecSeverity.Warning),
        new(
            SpecRules.WaiterLeftOut,
            "A waiter is left out",
            "The client cannot wait for '{0}': {1}",
            SpecSeverity.Warning),
        new(
            SpecRules.ServerOperationLeftOut,
            "An operation is left out of the server",
            "The server does not answer '{0}': {1}",
            SpecSeverity.Warning),
    ];

    /// <summary>The rule with one of the ids in <see cref="SpecRules"/>.</summary>
    public static SpecRule Find(string ruleId) =>
        All.FirstOrDefault(rule => rule.Id == ruleId) ?? throw new ArgumentException($"{ruleId} is not a rule about specs.", nameof(ruleId));
}

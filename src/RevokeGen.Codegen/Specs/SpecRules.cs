namespace RevokeGen.Codegen.Specs;

/// <summary>The ids of findings about specs, RVK1xxx. An id is never used again for something else.</summary>
internal static class SpecRules
{
    /// <summary>The file is not JSON. {0}: what the reader met.</summary>
    public const string InvalidJson = "RVK1001";

    /// <summary>The file is JSON, but not a Smithy model. {0}: what is missing or wrong.</summary>
    public const string NotASmithyModel = "RVK1002";

    /// <summary>A shape or member refers to a shape that is not there. {0}: where from, {1}: the missing shape.</summary>
    public const string UnknownTarget = "RVK1003";

    /// <summary>A shape's definition is malformed. {0}: the shape, {1}: what is wrong.</summary>
    public const string InvalidShape = "RVK1004";

    /// <summary>Two files define a shape or a trait differently. {0}: the shape or the trait on it.</summary>
    public const string ConflictingDefinition = "RVK1005";

    /// <summary>An <c>apply</c> names a shape or member that is not there. {0}: the name.</summary>
    public const string ApplyMatchesNothing = "RVK1006";

    /// <summary><c>Operations</c> names an operation that no service has. {0}: the name, {1}: the nearest one or empty.</summary>
    public const string UnknownOperation = "RVK1007";

    /// <summary>A trait's value is malformed. {0}: the trait, {1}: the shape, {2}: what is wrong.</summary>
    public const string InvalidTrait = "RVK1008";

    /// <summary>The service's protocol cannot be emitted. {0}: the service, {1}: its protocols.</summary>
    public const string UnsupportedProtocol = "RVK1009";

    /// <summary>An operation cannot be emitted yet and is left out (information). {0}: the operation, {1}: why.</summary>
    public const string OperationLeftOut = "RVK1010";

    /// <summary>A setting of a spec item cannot be used. {0}: the service, {1}: what is wrong with it.</summary>
    public const string ConflictingSettings = "RVK1011";

    /// <summary>The endpoint rule set cannot be compiled. {0}: the service, {1}: what is wrong.</summary>
    public const string InvalidEndpointRules = "RVK1012";

    /// <summary>A condition is malformed. {0}: the rule's name and shape, {1}: what is wrong.</summary>
    public const string InvalidCondition = "RVK1013";

    /// <summary>A trait is on a shape or member that it is not for. {0}: the trait, {1}: the shape, {2}: what it is for.</summary>
    public const string MisplacedTrait = "RVK1014";

    /// <summary>Two members of a shape, or two errors of an operation, have one name on the wire. {0}: the one, {1}: the other, {2}: the name.</summary>
    public const string WireNameClash = "RVK1015";

    /// <summary>Members get in each other's way in HTTP messages, labels and members do not match, or operations have one uri. {0}: the member or operation, {1}: what is wrong.</summary>
    public const string HttpBindingClash = "RVK1016";

    /// <summary>Two files give one metadata key different values (a warning). {0}: the key.</summary>
    public const string MetadataConflict = "RVK1017";

    /// <summary>A trait that nobody defines has nearly the name of a known one (a warning). {0}: the trait, {1}: the shape, {2}: the known one.</summary>
    public const string UnknownTrait = "RVK1018";

    /// <summary>A key of <c>RevokeGenDisabledRules</c> names no rule (a warning, without a place). {0}: the key, {1}: the nearest one or empty.</summary>
    public const string UnknownRule = "RVK1020";

    /// <summary>A rule does not fit the shape that it is on, and is left out. {0}: the rule's key, {1}: what is wrong.</summary>
    public const string RuleDoesNotFit = "RVK1021";

    /// <summary>The endpoint rule set needs what cannot be emitted yet (information). {0}: the service, {1}: what.</summary>
    public const string EndpointRulesLeftOut = "RVK1028";

    /// <summary>An example does not fit the shapes of its operation (a warning). {0}: the operation, {1}: the example's title, {2}: what is wrong.</summary>
    public const string ExampleDoesNotFit = "RVK1029";

    /// <summary>A waiter has an expression that cannot be used, and is left out (a warning). {0}: the waiter, {1}: what is wrong.</summary>
    public const string WaiterLeftOut = "RVK1030";

    /// <summary>The service's half cannot do an operation, and leaves it out (a warning). {0}: the operation, {1}: why.</summary>
    public const string ServerOperationLeftOut = "RVK1031";
}

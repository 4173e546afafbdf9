namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>What holds for each trait that has a meaning in Smithy, in AWS's protocols, or here. Other traits are kept and ignored.</summary>
internal static class TraitTable
{
    /// <summary>The namespaces whose traits are all in this table, so that another name in them is a mistake or newer than this table.</summary>
    public static readonly string[] OwnNamespaces = [Prelude.Namespace + "#", "revokegen.rules#", "smithy.contracts#"];

    private static readonly Dictionary<string, TraitRule> Rules = All().ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    public static IEnumerable<string> Ids => Rules.Keys;

    public static TraitRule? Find(string id) => Rules.TryGetValue(id, out var rule) ? rule : null;

    private static TraitRule[] All() =>
    [
        // Constraints and presence.
        new(TraitIds.Length, TraitPlaces.Sized, ConstraintValues.Length),
        new(TraitIds.Range, TraitPlaces.Numbers, ConstraintValues.Range),
        new(TraitIds.Pattern, TraitPlaces.Strings, ConstraintValues.Pattern),
        new(TraitIds.UniqueItems, TraitPlaces.Lists, TextValues.Annotation),
        new(TraitIds.EnumValue, TraitPlaces.EnumMember, EnumValues.Value),
        new("smithy.api#enumDefault", TraitPlaces.EnumMember, TextValues.Annotation),
        new(TraitIds.Enum, TraitPlaces.StringShapes),
        new(TraitIds.Required, TraitPlaces.Member, TextValues.Annotation),
        new(TraitIds.Default, TraitPlaces.Defaults, DefaultValues.Check),
        new("smithy.api#addedDefault", TraitPlaces.DefaultMember, TextValues.Annotation),
        new(TraitIds.ClientOptional, TraitPlaces.Member, TextValues.Annotation),
        new(TraitIds.Sparse, TraitPlaces.Collections, TextValues.Annotation),
        new(TraitIds.Box, TraitPlaces.Anywhere),
        new("smithy.api#recommended", TraitPlaces.Member),
        new("smithy.api#idempotencyToken", TraitPlaces.StringMember, TextValues.Annotation),
        new("smithy.api#idRef", TraitPlaces.Strings),

        // Formats and names on the wire.
        new(TraitIds.TimestampFormat, TraitPlaces.Timestamps, TextValues.TimestampFormat),
        new("smithy.api#mediaType", TraitPlaces.Media, TextValues.FilledText),
        new(TraitIds.Streaming, TraitPlaces.Streams, TextValues.Annotation),
        new("smithy.api#requiresLength", TraitPlaces.Blobs, TextValues.Annotation),
        new(TraitIds.JsonName, TraitPlaces.NamedMember, TextValues.FilledText),
        new(TraitIds.XmlName, TraitPlaces.XmlNames, TextValues.XmlName),
        new(TraitIds.XmlFlattened, TraitPlaces.CollectionMember, TextValues.Annotation),
        new(TraitIds.XmlAttribute, TraitPlaces.ScalarMember, TextValues.Annotation),
        new("smithy.api#xmlNamespace", TraitPlaces.XmlNamespaces, TextValues.XmlNamespace),
        new("aws.protocols#ec2QueryName", TraitPlaces.Member, TextValues.FilledText),
        new("smithy.api#eventHeader", TraitPlaces.EventHeader, TextValues.Annotation),
        new("smithy.api#eventPayload", TraitPlaces.EventPayload, TextValues.Annotation),

        // HTTP.
        new(TraitIds.Http, TraitPlaces.Operation, HttpValues.Http),
        new(TraitIds.HttpLabel, TraitPlaces.Label, TextValues.Annotation),
        new(TraitIds.HttpQuery, TraitPlaces.ScalarsMember, HttpValues.Query),
        new(TraitIds.HttpQueryParams, TraitPlaces.MapMember, HttpValues.QueryParameters),
        new(TraitIds.HttpHeader, TraitPlaces.ScalarsMember, HttpValues.Header),
        new(TraitIds.HttpPrefixHeaders, TraitPlaces.MapMember, HttpValues.HeaderPrefix),
        new(TraitIds.HttpPayload, TraitPlaces.Payload, TextValues.Annotation),
        new(TraitIds.HttpResponseCode, TraitPlaces.IntegerMember, TextValues.Annotation),
        new(TraitIds.HttpError, TraitPlaces.Error, HttpValues.ErrorStatus),
        new(TraitIds.Endpoint, TraitPlaces.Operation, HttpValues.Endpoint),
        new(TraitIds.HostLabel, TraitPlaces.HostLabel, TextValues.Annotation),
        new("smithy.api#cors", TraitPlaces.Service, TextValues.Annotation),
        new("smithy.api#httpChecksumRequired", TraitPlaces.Operation, TextValues.Annotation),
        new(TraitIds.HttpChecksum, TraitPlaces.Operation, OperationValues.Checksum),
        new("smithy.api#requestCompression", TraitPlaces.Operation, HttpValues.Compression),

        // Behaviour of operations.
        new("smithy.api#readonly", TraitPlaces.Operation, TextValues.Annotation),
        new("smithy.api#idempotent", TraitPlaces.Operation, TextValues.Annotation),
        new("smithy.api#paginated", TraitPlaces.ServiceOrOperation, OperationValues.Paginated),
        new("smithy.waiters#waitable", TraitPlaces.Operation, WaiterValues.Check),
        new("smithy.api#examples", TraitPlaces.Operation),
        new("smithy.api#input", TraitPlaces.Structure, TextValues.Annotation),
        new("smithy.api#output", TraitPlaces.Structure, TextValues.Annotation),

        // Errors.
        new(TraitIds.Error, TraitPlaces.Structure, ServiceValues.Error),
        new(TraitIds.Retryable, TraitPlaces.Error, ServiceValues.Retryable),
        new(TraitIds.AwsQueryError, TraitPlaces.Error, ServiceValues.QueryError),

        // Services, authentication, protocols, endpoints.
        new(TraitIds.AwsService, TraitPlaces.Service, ServiceValues.AwsService),
        new(TraitIds.SigV4, TraitPlaces.Service, ServiceValues.SigV4),
        new("aws.auth#sigv4a", TraitPlaces.Service, ServiceValues.SigV4),
        new("aws.auth#unsignedPayload", TraitPlaces.Operation, TextValues.Annotation),
        new("smithy.api#auth", TraitPlaces.ServiceOrOperation, TextValues.Texts),
        new("smithy.api#optionalAuth", TraitPlaces.Operation, TextValues.Annotation),
        new("smithy.api#httpBasicAuth", TraitPlaces.Service, TextValues.Annotation),
        new("smithy.api#httpDigestAuth", TraitPlaces.Service, TextValues.Annotation),
        new("smithy.api#httpBearerAuth", TraitPlaces.Service, TextValues.Annotation),
        new("smithy.api#httpApiKeyAuth", TraitPlaces.Service, TextValues.Object),
        new(TraitIds.RestJson1, TraitPlaces.Service, TextValues.Annotation),
        new(TraitIds.RestXml, TraitPlaces.Service, TextValues.Annotation),
        new("aws.protocols#awsJson1_0", TraitPlaces.Service, TextValues.Annotation),
        new("aws.protocols#awsJson1_1", TraitPlaces.Service, TextValues.Annotation),
        new(TraitIds.AwsQuery, TraitPlaces.Service, TextValues.Annotation),
        new("aws.protocols#ec2Query", TraitPlaces.Service, TextValues.Annotation),
        new("aws.protocols#awsQueryCompatible", TraitPlaces.Service, TextValues.Annotation),
        new("smithy.protocols#rpcv2Cbor", TraitPlaces.Service, TextValues.Annotation),
        new(TraitIds.EndpointRuleSet, TraitPlaces.Service),
        new("smithy.rules#endpointTests", TraitPlaces.Service),
        new("smithy.rules#clientContextParams", TraitPlaces.Service, static use => OperationValues.Parameters(use, "type")),
        new("smithy.rules#staticContextParams", TraitPlaces.Operation, static use => OperationValues.Parameters(use, "value")),
        new("smithy.rules#operationContextParams", TraitPlaces.Operation, static use => OperationValues.Parameters(use, "path")),
        new("smithy.rules#contextParam", TraitPlaces.Member, OperationValues.ContextParameter),

        // Words for people, and for tools that manage models.
        new(TraitIds.Documentation, TraitPlaces.Anywhere, TextValues.Text),
        new("smithy.api#externalDocumentation", TraitPlaces.Anywhere, TextValues.TextMap),
        new(TraitIds.Deprecated, TraitPlaces.Anywhere, TextValues.Deprecated),
        new("smithy.api#since", TraitPlaces.Anywhere, TextValues.Text),
        new("smithy.api#title", TraitPlaces.ServiceOrResource, TextValues.Text),
        new("smithy.api#tags", TraitPlaces.Anywhere, TextValues.Texts),
        new("smithy.api#suppress", TraitPlaces.Anywhere, TextValues.Texts),
        new(TraitIds.Sensitive, TraitPlaces.Values, TextValues.Annotation),
        new("smithy.api#internal", TraitPlaces.Anywhere, TextValues.Annotation),
        new("smithy.api#private", TraitPlaces.Anywhere, TextValues.Annotation),
        new("smithy.api#unstable", TraitPlaces.Anywhere, TextValues.Annotation),
        new(TraitIds.Mixin, TraitPlaces.Shape, TextValues.Annotation),
        new("smithy.api#trait", TraitPlaces.Values, TextValues.Annotation),
        new("smithy.api#traitValidators", TraitPlaces.Anywhere),
        new("smithy.api#protocolDefinition", TraitPlaces.Structure, TextValues.Annotation),
        new("smithy.api#authDefinition", TraitPlaces.Structure, TextValues.Annotation),
        new("smithy.api#unitType", TraitPlaces.Structure, TextValues.Annotation),
        new("smithy.api#noReplace", TraitPlaces.Anywhere, TextValues.Annotation),
        new("smithy.api#references", TraitPlaces.Anywhere),
        new("smithy.api#resourceIdentifier", TraitPlaces.StringMember, TextValues.FilledText),
        new("smithy.api#property", TraitPlaces.Member, TextValues.Annotation),
        new("smithy.api#notProperty", TraitPlaces.Anywhere, TextValues.Annotation),
        new("smithy.api#nestedProperties", TraitPlaces.Member, TextValues.Annotation),

        // Rules.
        new(TraitIds.Conditions, TraitPlaces.Values, RuleValues.Conditions),
        new(TraitIds.ExactlyOneOf, TraitPlaces.Structure, RuleValues.ExactlyOneOf),
        new(TraitIds.AllowedValues, TraitPlaces.Structure, RuleValues.AllowedValues),
        new(TraitIds.Cautions, TraitPlaces.StructureOrMember, RuleValues.Cautions),
        new(TraitIds.ErrorCases, TraitPlaces.ServiceOrStructure, RuleValues.ErrorCases),
        new(TraitIds.Aliases, TraitPlaces.EnumMember, TextValues.Texts),
        new(TraitIds.SuggestedFixes, TraitPlaces.StringMember, SuggestedFixValues.Check),
    ];
}

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
        Annotation(TraitIds.UniqueItems, TraitPlaces.Lists),
        new(TraitIds.EnumValue, TraitPlaces.EnumMember, EnumValues.Value),
        Annotation("smithy.api#enumDefault", TraitPlaces.EnumMember),
        new(TraitIds.Enum, TraitPlaces.StringShapes),
        Annotation(TraitIds.Required, TraitPlaces.Member),
        new(TraitIds.Default, TraitPlaces.Defaults, DefaultValues.Check),
        Annotation("smithy.api#addedDefault", TraitPlaces.DefaultMember),
        Annotation(TraitIds.ClientOptional, TraitPlaces.Member),
        Annotation(TraitIds.Sparse, TraitPlaces.Collections),
        new(TraitIds.Box, TraitPlaces.Anywhere),
        new("smithy.api#recommended", TraitPlaces.Member),
        Annotation("smithy.api#idempotencyToken", TraitPlaces.StringMember),
        new("smithy.api#idRef", TraitPlaces.Strings),

        // Formats and names on the wire.
        new(TraitIds.TimestampFormat, TraitPlaces.Timestamps, TextValues.TimestampFormat),
        new("smithy.api#mediaType", TraitPlaces.Media, TextValues.FilledText),
        Annotation(TraitIds.Streaming, TraitPlaces.Streams),
        Annotation(TraitIds.RequiresLength, TraitPlaces.Blobs),
        new(TraitIds.JsonName, TraitPlaces.NamedMember, TextValues.FilledText),
        new(TraitIds.XmlName, TraitPlaces.XmlNames, TextValues.XmlName),
        Annotation(TraitIds.XmlFlattened, TraitPlaces.CollectionMember),
        Annotation(TraitIds.XmlAttribute, TraitPlaces.ScalarMember),
        new("smithy.api#xmlNamespace", TraitPlaces.XmlNamespaces, TextValues.XmlNamespace),
        new(TraitIds.Ec2QueryName, TraitPlaces.Member, TextValues.Ec2QueryName),
        Annotation("smithy.api#eventHeader", TraitPlaces.EventHeader),
        Annotation("smithy.api#eventPayload", TraitPlaces.EventPayload),

        // HTTP.
        new(TraitIds.Http, TraitPlaces.Operation, HttpValues.Http),
        Annotation(TraitIds.HttpLabel, TraitPlaces.Label),
        new(TraitIds.HttpQuery, TraitPlaces.ScalarsMember, HttpValues.Query),
        new(TraitIds.HttpQueryParams, TraitPlaces.MapMember, HttpValues.QueryParameters),
        new(TraitIds.HttpHeader, TraitPlaces.ScalarsMember, HttpValues.Header),
        new(TraitIds.HttpPrefixHeaders, TraitPlaces.MapMember, HttpValues.HeaderPrefix),
        Annotation(TraitIds.HttpPayload, TraitPlaces.Payload),
        Annotation(TraitIds.HttpResponseCode, TraitPlaces.IntegerMember),
        new(TraitIds.HttpError, TraitPlaces.Error, HttpValues.ErrorStatus),
        new(TraitIds.Endpoint, TraitPlaces.Operation, HttpValues.Endpoint),
        Annotation(TraitIds.HostLabel, TraitPlaces.HostLabel),
        Annotation("smithy.api#cors", TraitPlaces.Service),
        Annotation("smithy.api#httpChecksumRequired", TraitPlaces.Operation),
        new(TraitIds.HttpChecksum, TraitPlaces.Operation, OperationValues.Checksum),
        new(TraitIds.RequestCompression, TraitPlaces.Operation, HttpValues.Compression),

        // Behaviour of operations.
        Annotation("smithy.api#readonly", TraitPlaces.Operation),
        Annotation("smithy.api#idempotent", TraitPlaces.Operation),
        new(TraitIds.Paginated, TraitPlaces.ServiceOrOperation, OperationValues.Paginated),
        new(TraitIds.Waitable, TraitPlaces.Operation, WaiterValues.Check),
        new(TraitIds.Examples, TraitPlaces.Operation, ExampleValues.Check),
        Annotation("smithy.api#input", TraitPlaces.Structure),
        Annotation("smithy.api#output", TraitPlaces.Structure),

        // Errors.
        new(TraitIds.Error, TraitPlaces.Structure, ServiceValues.Error),
        new(TraitIds.Retryable, TraitPlaces.Error, ServiceValues.Retryable),
        new(TraitIds.AwsQueryError, TraitPlaces.Error, ServiceValues.QueryError),

        // Services, authentication, protocols, endpoints.
        new(TraitIds.AwsService, TraitPlaces.Service, ServiceValues.AwsService),
        new(TraitIds.SigV4, TraitPlaces.Service, ServiceValues.SigV4),
        new("aws.auth#sigv4a", TraitPlaces.Service, ServiceValues.SigV4),
        Annotation(TraitIds.UnsignedPayload, TraitPlaces.Operation),
        new("smithy.api#auth", TraitPlaces.ServiceOrOperation, TextValues.Texts),
        Annotation("smithy.api#optionalAuth", TraitPlaces.Operation),
        Annotation("smithy.api#httpBasicAuth", TraitPlaces.Service),
        Annotation("smithy.api#httpDigestAuth", TraitPlaces.Service),
        Annotation(TraitIds.HttpBearerAuth, TraitPlaces.Service),
        new("smithy.api#httpApiKeyAuth", TraitPlaces.Service, TextValues.Object),
        Annotation(TraitIds.RestJson1, TraitPlaces.Service),
        Annotation(TraitIds.RestXml, TraitPlaces.Service),
        Annotation("aws.protocols#awsJson1_0", TraitPlaces.Service),
        Annotation("aws.protocols#awsJson1_1", TraitPlaces.Service),
        Annotation(TraitIds.AwsQuery, TraitPlaces.Service),
        Annotation(TraitIds.Ec2Query, TraitPlaces.Service),
        Annotation("aws.protocols#awsQueryCompatible", TraitPlaces.Service),
        Annotation(TraitIds.RpcV2Cbor, TraitPlaces.Service),
        Annotation(TraitIds.RpcV2Json, TraitPlaces.Service),
        new(TraitIds.EndpointRuleSet, TraitPlaces.Service),
        new("smithy.rules#endpointTests", TraitPlaces.Service),
        new(TraitIds.ClientContextParams, TraitPlaces.Service, static use => OperationValues.Parameters(use, "type")),
        new(TraitIds.StaticContextParams, TraitPlaces.Operation, static use => OperationValues.Parameters(use, "value")),
        new(TraitIds.OperationContextParams, TraitPlaces.Operation, static use => OperationValues.Parameters(use, "path")),
        new(TraitIds.ContextParam, TraitPlaces.Member, OperationValues.ContextParameter),

        // Words for people, and for tools that manage models.
        new(TraitIds.Documentation, TraitPlaces.Anywhere, TextValues.Text),
        new("smithy.api#externalDocumentation", TraitPlaces.Anywhere, TextValues.TextMap),
        new(TraitIds.Deprecated, TraitPlaces.Anywhere, TextValues.Deprecated),
        new("smithy.api#since", TraitPlaces.Anywhere, TextValues.Text),
        new("smithy.api#title", TraitPlaces.ServiceOrResource, TextValues.Text),
        new("smithy.api#tags", TraitPlaces.Anywhere, TextValues.Texts),
        new("smithy.api#suppress", TraitPlaces.Anywhere, TextValues.Texts),
        Annotation(TraitIds.Sensitive, TraitPlaces.Values),
        Annotation("smithy.api#internal", TraitPlaces.Anywhere),
        Annotation("smithy.api#private", TraitPlaces.Anywhere),
        Annotation("smithy.api#unstable", TraitPlaces.Anywhere),
        Annotation(TraitIds.Mixin, TraitPlaces.Shape),
        Annotation("smithy.api#trait", TraitPlaces.Values),
        new("smithy.api#traitValidators", TraitPlaces.Anywhere),
        Annotation("smithy.api#protocolDefinition", TraitPlaces.Structure),
        Annotation("smithy.api#authDefinition", TraitPlaces.Structure),
        Annotation("smithy.api#unitType", TraitPlaces.Structure),
        Annotation("smithy.api#noReplace", TraitPlaces.Anywhere),
        new("smithy.api#references", TraitPlaces.Anywhere),
        new("smithy.api#resourceIdentifier", TraitPlaces.StringMember, TextValues.FilledText),
        Annotation("smithy.api#property", TraitPlaces.Member),
        Annotation("smithy.api#notProperty", TraitPlaces.Anywhere),
        Annotation("smithy.api#nestedProperties", TraitPlaces.Member),

        // Rules.
        new(TraitIds.Conditions, TraitPlaces.Values, RuleValues.Conditions),
        new(TraitIds.ExactlyOneOf, TraitPlaces.Structure, RuleValues.ExactlyOneOf),
        new(TraitIds.AllowedValues, TraitPlaces.Structure, RuleValues.AllowedValues),
        new(TraitIds.Cautions, TraitPlaces.StructureOrMember, RuleValues.Cautions),
        new(TraitIds.ErrorCases, TraitPlaces.ServiceOrStructure, RuleValues.ErrorCases),
        new(TraitIds.PartialFailures, TraitPlaces.ListMember, PartialFailureValues.Check),
        new(TraitIds.Aliases, TraitPlaces.EnumMember, TextValues.Texts),
        new(TraitIds.SuggestedFixes, TraitPlaces.StringMember, SuggestedFixValues.Check),
    ];

    private static TraitRule Annotation(string id, TraitPlace place) => new(id, place, TextValues.Annotation);
}

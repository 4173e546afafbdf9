namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits that have a meaning here.</summary>
internal static class TraitIds
{
    public const string Box = "smithy.api#box";
    public const string Default = "smithy.api#default";
    public const string Enum = "smithy.api#enum";
    public const string Mixin = "smithy.api#mixin";
    public const string Documentation = "smithy.api#documentation";
    public const string Deprecated = "smithy.api#deprecated";
    public const string Sensitive = "smithy.api#sensitive";
    public const string Required = "smithy.api#required";
    public const string ClientOptional = "smithy.api#clientOptional";
    public const string Length = "smithy.api#length";
    public const string Pattern = "smithy.api#pattern";
    public const string Range = "smithy.api#range";
    public const string UniqueItems = "smithy.api#uniqueItems";
    public const string Sparse = "smithy.api#sparse";
    public const string EnumValue = "smithy.api#enumValue";
    public const string Streaming = "smithy.api#streaming";
    public const string RequiresLength = "smithy.api#requiresLength";
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string JsonName = "smithy.api#jsonName";
    public const string XmlName = "smithy.api#xmlName";
    public const string XmlFlattened = "smithy.api#xmlFlattened";
    public const string XmlAttribute = "smithy.api#xmlAttribute";
    public const string XmlNamespace = "smithy.api#xmlNamespace";
    public const string Http = "smithy.api#http";
    public const string HttpLabel = "smithy.api#httpLabel";
    public const string HttpQuery = "smithy.api#httpQuery";
    public const string HttpQueryParams = "smithy.api#httpQueryParams";
    public const string HttpHeader = "smithy.api#httpHeader";
    public const string HttpPrefixHeaders = "smithy.api#httpPrefixHeaders";
    public const string HttpPayload = "smithy.api#httpPayload";
    public const string HttpResponseCode = "smithy.api#httpResponseCode";
    public const string HttpError = "smithy.api#httpError";
    public const string HostLabel = "smithy.api#hostLabel";
    public const string Error = "smithy.api#error";
    public const string Endpoint = "smithy.api#endpoint";
    public const string Examples = "smithy.api#examples";
    public const string HttpChecksum = "aws.protocols#httpChecksum";
    public const string HttpChecksumRequired = "smithy.api#httpChecksumRequired";
    public const string RequestCompression = "smithy.api#requestCompression";
    public const string Paginated = "smithy.api#paginated";
    public const string Waitable = "smithy.waiters#waitable";
    public const string IdempotencyToken = "smithy.api#idempotencyToken";
    public const string MediaType = "smithy.api#mediaType";
    public const string Retryable = "smithy.api#retryable";
    public const string AwsService = "aws.api#service";
    public const string Auth = "smithy.api#auth";
    public const string OptionalAuth = "smithy.api#optionalAuth";
    public const string SigV4 = "aws.auth#sigv4";
    public const string SigV4A = "aws.auth#sigv4a";
    public const string HttpBearerAuth = "smithy.api#httpBearerAuth";
    public const string UnsignedPayload = "aws.auth#unsignedPayload";
    public const string AwsQueryError = "aws.protocols#awsQueryError";
    public const string RestJson1 = "aws.protocols#restJson1";
    public const string RestXml = "aws.protocols#restXml";
    public const string AwsJson10 = "aws.protocols#awsJson1_0";
    public const string AwsJson11 = "aws.protocols#awsJson1_1";
    public const string AwsQueryCompatible = "aws.protocols#awsQueryCompatible";
    public const string AwsQuery = "aws.protocols#awsQuery";
    public const string Ec2Query = "aws.protocols#ec2Query";
    public const string RpcV2Cbor = "smithy.protocols#rpcv2Cbor";
    public const string RpcV2Json = "smithy.protocols#rpcv2Json";
    public const string Ec2QueryName = "aws.protocols#ec2QueryName";
    public const string S3UnwrappedXmlOutput = "aws.customizations#s3UnwrappedXmlOutput";
    public const string EndpointRuleSet = "smithy.rules#endpointRuleSet";
    public const string EndpointBdd = "smithy.rules#endpointBdd";
    public const string ClientContextParams = "smithy.rules#clientContextParams";
    public const string StaticContextParams = "smithy.rules#staticContextParams";
    public const string OperationContextParams = "smithy.rules#operationContextParams";
    public const string ContextParam = "smithy.rules#contextParam";
    public const string Conditions = "smithy.contracts#conditions";
    public const string AllowedValues = "revokegen.rules#allowedValues";
    public const string Cautions = "revokegen.rules#cautions";
    public const string ExactlyOneOf = "revokegen.rules#exactlyOneOf";
    public const string ErrorCases = "revokegen.rules#errorCases";
    public const string PartialFailures = "revokegen.rules#partialFailures";
    public const string Aliases = "revokegen.rules#aliases";
    public const string SuggestedFixes = "revokegen.rules#suggestedFixes";

    /// <summary>The protocols of AWS's services.</summary>
    public static readonly string[] Protocols = [RestJson1, RestXml, AwsJson10, AwsJson11, AwsQuery, Ec2Query, RpcV2Cbor, RpcV2Json];

    /// <summary>Traits that put a member outside the body.</summary>
    public static readonly string[] HttpBindings =
    [
        HttpLabel, HttpQuery, HttpQueryParams, HttpHeader, HttpPrefixHeaders, HttpPayload, HttpResponseCode, HostLabel,
    ];
}

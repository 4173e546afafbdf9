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
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string JsonName = "smithy.api#jsonName";
    public const string XmlName = "smithy.api#xmlName";
    public const string XmlFlattened = "smithy.api#xmlFlattened";
    public const string XmlAttribute = "smithy.api#xmlAttribute";
    public const string Http = "smithy.api#http";
    public const string Endpoint = "smithy.api#endpoint";
    public const string HttpChecksum = "aws.protocols#httpChecksum";
    public const string Retryable = "smithy.api#retryable";
    public const string AwsService = "aws.api#service";
    public const string SigV4 = "aws.auth#sigv4";
    public const string AwsQueryError = "aws.protocols#awsQueryError";
    public const string RestJson1 = "aws.protocols#restJson1";
    public const string AwsQuery = "aws.protocols#awsQuery";
    public const string EndpointRuleSet = "smithy.rules#endpointRuleSet";
    public const string ExactlyOneOf = "revokegen.rules#exactlyOneOf";
    public const string ErrorCases = "revokegen.rules#errorCases";
    public const string Aliases = "revokegen.rules#aliases";
    public const string SuggestedFixes = "revokegen.rules#suggestedFixes";

    /// <summary>Traits that put a member outside the body; their writers and readers are not there yet.</summary>
    public static readonly string[] HttpBindings =
    [
        "smithy.api#httpLabel", "smithy.api#httpQuery", "smithy.api#httpQueryParams", "smithy.api#httpHeader", "smithy.api#httpPrefixHeaders",
        "smithy.api#httpPayload", "smithy.api#httpResponseCode", "smithy.api#hostLabel",
    ];
}

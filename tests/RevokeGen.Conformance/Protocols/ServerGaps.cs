using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The cases that servers do not pass, and why. One that passes after all fails the test, and is to be taken out.</summary>
internal static class ServerGaps
{
    private static readonly Dictionary<string, string> Reasons = new (string Reason, string[] Cases)[]
    {
        ("What the client adds is in the request, and not among the parameters.", [
            "request QueryIdempotencyTokenAutoFill", "request RestJsonQueryIdempotencyTokenAutoFill", "request QueryProtocolIdempotencyTokenAutoFill", "request Ec2ProtocolIdempotencyTokenAutoFill",
            "request GlacierAccountId", "request GlacierChecksums", "request GlacierMultipartChecksums",
            "request AwsJson10ClientPopulatesDefaultValuesInInput", "request AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing",
            "request RestJsonClientPopulatesDefaultValuesInInput", "request RestJsonClientPopulatesNestedDefaultValuesWhenMissing",
            "request RpcV2CborClientPopulatesDefaultValuesInInput", "request RpcV2JsonRequestClientPopulatesDefaultValuesInInput"]),
        ("What is empty is not on the wire, or what is null is there as empty.", [
            "request Ec2EmptyQueryLists", "request QueryEmptyQueryMaps", "request RestJsonOmitsEmptyListQueryValues", "request RestJsonHttpWithEmptyStructurePayload", "request RestJsonHttpWithHeadersButNoPayload"]),
        // Smithy 2.0, httpQueryParams: servers put all parameters into the map.
        ("A map of the query has all of its parameters, also those that other members are bound to.", [
            "request AllQueryStringTypes", "request RestJsonQueryParamsStringListMap", "request RestJsonQueryPrecedence", "request RestXmlQueryParamsStringListMap", "request RestXmlQueryPrecedence",
            "request RestXmlQueryStringEscaping", "request RestXmlSupportsInfinityFloatQueryValues", "request RestXmlSupportsNaNFloatQueryValues", "request RestXmlSupportsNegativeInfinityFloatQueryValues",
            "request RestXmlZeroAndFalseQueryValues"]),
        ("A map of all headers has all of them, also those that the protocol adds.", [
            "request HttpEmptyPrefixHeadersRequestClient", "request RestJsonHttpEmptyPrefixHeadersRequestClient", "response HttpEmptyPrefixHeadersResponseClient",
            "response RestJsonHttpEmptyPrefixHeadersResponseClient", "response HttpPrefixHeadersResponse"]),
        ("A server is at the root of its host.", ["request RestJsonHostWithPath"]),
        ("The request that is sent for an answer breaks a rule.", [
            "response AwsJson10ClientPopulatesNestedDefaultsWhenMissingInResponseBody", "response RestJsonClientPopulatesNestedDefaultsWhenMissingInResponseBody"]),
        ("The answer is one of many that mean the same.", [
            "response AwsJson10ServiceRespondsWithNoPayload", "response json_1_1_service_responds_with_no_payload", "response RestXmlDateTimeWithNegativeOffset", "response RestXmlDateTimeWithPositiveOffset",
            "response Ec2QueryDateTimeWithNegativeOffset", "response Ec2QueryDateTimeWithPositiveOffset",
            "response SimpleScalarPropertiesWithXMLPreamble", "response RestXmlHttpResponseCode", "response InvalidGreetingError", "response QueryNoInputAndNoOutputWithResponseMetadata"]),
        ("The case has a header of requests in its answer.", ["response AwsJson11IntEnums"]),
        ("The item's namespace is left out where a list is flattened.", ["response XmlLists"]),
        ("Answers of the query protocols have the service's namespace alone.", [
            "response QueryXmlLists", "response QueryXmlNamespaces", "response QueryQueryFlattenedXmlMapWithXmlNamespace", "response Ec2XmlLists", "response Ec2XmlNamespaces"]),
    }.SelectMany(static group => group.Cases.Select(test => (Case: test, group.Reason))).ToDictionary(static pair => pair.Case, static pair => pair.Reason, StringComparer.Ordinal);

    /// <summary>Why a case does not pass; null when it must.</summary>
    public static string? Reason(ProtocolCase test) => Reasons.GetValueOrDefault(test.Id);
}

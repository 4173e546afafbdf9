using System;
using System.Collections.Generic;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The cases that do not pass yet, and why. One that passes after all fails the test, and is to be taken out.</summary>
internal static class KnownGaps
{
    // Smithy 2.0, default trait, "Default value serialization": implementations may ignore the trait (1), and that defaults are sent is a SHOULD (2).
    private const string Defaults = "Defaults stay with the service: what neither the caller nor the service sets is null.";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["request AwsJson10ClientPopulatesDefaultValuesInInput"] = Defaults,
        ["request AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing"] = Defaults,
        ["response AwsJson10ClientPopulatesDefaultsValuesWhenMissingInResponse"] = Defaults,
        ["response AwsJson10ClientPopulatesNestedDefaultsWhenMissingInResponseBody"] = Defaults,
        ["response AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues"] = Defaults,
        ["request RestJsonClientPopulatesDefaultValuesInInput"] = Defaults,
        ["request RestJsonClientPopulatesNestedDefaultValuesWhenMissing"] = Defaults,
        ["response RestJsonClientPopulatesDefaultsValuesWhenMissingInResponse"] = Defaults,
        ["response RestJsonClientPopulatesNestedDefaultsWhenMissingInResponseBody"] = Defaults,
        ["request RpcV2CborClientPopulatesDefaultValuesInInput"] = Defaults,
        ["response RpcV2CborClientPopulatesDefaultsValuesWhenMissingInResponse"] = Defaults,
        ["request RpcV2JsonRequestClientPopulatesDefaultValuesInInput"] = Defaults,
        ["response RpcV2JsonResponseClientPopulatesDefaultsValuesWhenMissingInResponse"] = Defaults,
    };

    /// <summary>Why a case does not pass; null when it must.</summary>
    public static string? Reason(ProtocolCase test) => Reasons.GetValueOrDefault(test.Id);
}

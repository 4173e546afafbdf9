using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Protocols;

/// <summary>The headers of awsJson, which name the operation, since every request goes to the same path.</summary>
internal static class AwsJsonHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(OperationInfo operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var target = KeyValuePair.Create("x-amz-target", $"{operation.Service.ShapeName}.{operation.Name}");
        return operation.Service.IsQueryCompatible ? [target, QueryCompatibility.ModeHeader] : [target];
    }
}

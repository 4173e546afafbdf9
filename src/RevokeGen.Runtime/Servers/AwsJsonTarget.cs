using System;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>The header in which awsJson names the operation.</summary>
internal static class AwsJsonTarget
{
    public static string? OperationOf(ServerRequest request, ServiceInfo service)
    {
        var target = request.Headers.Find("x-amz-target") ?? "";
        return target.StartsWith(service.ShapeName + ".", StringComparison.Ordinal) ? target[(service.ShapeName.Length + 1)..] : null;
    }
}

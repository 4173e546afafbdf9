using System.Net;
using System.Net.Http;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Http;

/// <summary>Reads S3's answer to a request that went to another region than its bucket's.</summary>
internal static class BucketRegion
{
    /// <summary>The region that the request belongs to; null when the answer says nothing of the kind.</summary>
    /// <param name="answer">The answer, which reports an error.</param>
    /// <param name="target">Where the request went.</param>
    public static string? Find(HttpResponseMessage answer, RequestTarget target)
    {
        // Where the request itself named a region, it stays there.
        var asked = target.Scope.AskedRegion;
        if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or HttpStatusCode.BadRequest)
            || target.Scope is not { Service: "s3", IsSigV4a: false }
            || target.Scope.Region != asked
            || !answer.Headers.NonValidated.TryGetValues("x-amz-bucket-region", out var values))
        {
            return null;
        }

        // It becomes part of the host that credentials are shown to.
        var region = values.ToString();
        return region != asked && ClientSettings.IsRegion(region) ? region : null;
    }
}

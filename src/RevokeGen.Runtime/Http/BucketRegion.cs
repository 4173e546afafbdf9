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
    /// <param name="clientRegion">The client's region: where the request itself named another one, it stays there.</param>
    public static string? Find(HttpResponseMessage answer, RequestTarget target, string? clientRegion)
    {
        if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or HttpStatusCode.BadRequest)
            || target.Scope is not { Service: "s3", IsSigV4a: false }
            || target.Scope.Region != clientRegion
            || !answer.Headers.NonValidated.TryGetValues("x-amz-bucket-region", out var values))
        {
            return null;
        }

        // It becomes part of the host that credentials are shown to.
        var region = values.ToString();
        return region != clientRegion && ClientSettings.IsRegion(region) ? region : null;
    }
}

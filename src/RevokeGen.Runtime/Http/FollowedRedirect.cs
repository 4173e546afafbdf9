using System.Net.Http;

namespace RevokeGen.Runtime.Http;

/// <summary>
/// Finds out that the caller's transport has followed a redirect, as the framework's handlers do unless told not to. The answer is another host's then, mostly
/// to a GET without a body: a page or an empty answer of it must not pass for the service's success.
/// </summary>
internal static class FollowedRedirect
{
    /// <summary>Refuses the answer to a request that went on to elsewhere.</summary>
    /// <param name="sent">The request, as the transport left it.</param>
    /// <param name="target">Where it was to go.</param>
    /// <param name="answer">The answer, disposed of if it is refused.</param>
    /// <exception cref="ConfigurationException">It went elsewhere.</exception>
    public static void Refuse(HttpRequestMessage sent, RequestTarget target, HttpResponseMessage answer)
    {
        // A handler may well send requests to another address, but it leaves method and signature as they are.
        if (sent.RequestUri != target.Url && (sent.Method != target.Method || HasLostSignature(sent)))
        {
            answer.Dispose();
            throw new ConfigurationException(
                $"The transport followed a redirect to {sent.RequestUri}, so the answer is not the service's. Give the client an HttpClient whose handler has AllowAutoRedirect set to false.");
        }
    }

    private static bool HasLostSignature(HttpRequestMessage sent) =>
        (sent.Headers.NonValidated.Contains("X-Amz-Date") || sent.Options.TryGetValue(BearerAuth.Sent, out _)) && !sent.Headers.NonValidated.Contains("Authorization");
}

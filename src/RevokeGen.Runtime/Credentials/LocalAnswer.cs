using System.Net;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What an address of the machine or the container answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record LocalAnswer(HttpStatusCode Status, byte[] Body)
{
    public bool IsSuccess => Status is HttpStatusCode.OK;

    /// <summary>Whether the same request may be answered well later.</summary>
    public bool MayPass => Status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}

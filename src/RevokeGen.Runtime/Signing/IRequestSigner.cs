using System;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>Signs requests in headers, for one scope. Safe for concurrent use.</summary>
internal interface IRequestSigner : IDisposable
{
    RequestSignature Sign(scoped in SigningRequest request, AwsCredentials credentials, DateTimeOffset time);
}

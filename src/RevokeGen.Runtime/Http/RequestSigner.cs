using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;
using RevokeGen.Runtime.Telemetry;

namespace RevokeGen.Runtime.Http;

/// <summary>Signs a client's requests with the credentials of the moment.</summary>
internal sealed class RequestSigner(ServiceInfo service, ClientSettings settings, IEndpointSource targets) : IDisposable
{
    private readonly CredentialsLog? _log = CredentialsLog.Of(service, settings);
    private SigV4Signer? _signer;

    private SigV4Signer Signer => _signer ?? Create();

    /// <summary>Adds the headers of a signature; nothing when the credentials are anonymous, and where an operation needs none.</summary>
    /// <exception cref="CredentialsException">No credentials can be had.</exception>
    /// <exception cref="ConfigurationException">There is no region to sign for.</exception>
    /// <exception cref="InvalidRequestException">The body is a stream that would have to be read before it is sent, and cannot.</exception>
    public async ValueTask SignAsync(
        HttpRequestMessage message, RequestTarget target, OperationAuth auth, ReadOnlyMemory<byte> body, RequestStream? stream, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (auth == OperationAuth.None || await CredentialsAsync(auth, cancellationToken).ConfigureAwait(false) is not { } credentials)
            return;
        _log?.Use(credentials);
        var sentHash = target.ContentHash;
        var payloadHash = sentHash is null && stream is not null ? await stream.HashAsync(cancellationToken).ConfigureAwait(false) : sentHash;
        var signature = Signer.Sign(
            new SigningRequest
            {
                Target = target.Canonical,
                Headers = target.SigningHeaders(!body.IsEmpty || stream is not null),
                Body = body.Span,
                PayloadHash = payloadHash,
                SendContentHash = target.IsExact && sentHash is null,
            },
            credentials,
            time);
        message.Headers.TryAddWithoutValidation("X-Amz-Date", signature.Date);
        if (credentials.SessionToken is { } token)
            message.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
        if (signature.ContentHash is { } hash)
            message.Headers.TryAddWithoutValidation("X-Amz-Content-Sha256", hash);
        message.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
    }

    private async ValueTask<AwsCredentials?> CredentialsAsync(OperationAuth auth, CancellationToken cancellationToken)
    {
        try
        {
            return await settings.Credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception) when (auth == OperationAuth.Optional && !exception.IsFinal)
        {
            // There are none, which is as well; those that are there but broken are the caller's to mend.
            return null;
        }
    }

    public void Dispose() => _signer?.Dispose();

    private SigV4Signer Create()
    {
        var region = targets.Endpoint.SigningRegion ?? settings.Endpoint.Region ?? throw new ConfigurationException(
            "There is no region to sign requests for: set ClientOptions.Region, AWS_REGION or the profile's region.");
        var fresh = new SigV4Signer(region, targets.Endpoint.SigningName ?? service.SigningName);
        return Interlocked.CompareExchange(ref _signer, fresh, null) ?? fresh;
    }
}

using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;
using RevokeGen.Runtime.Telemetry;

namespace RevokeGen.Runtime.Http;

/// <summary>Signs a client's requests with the credentials of the moment, or sends its token with them.</summary>
internal sealed class RequestSigner(ServiceInfo service, ClientSettings settings) : IDisposable
{
    // More than there are regions; only requests that name resources of many scopes could ask for more.
    private const int MostSigners = 64;

    private readonly CredentialsLog? _log = CredentialsLog.Of(service, settings);
    // By a text: a dictionary whose keys are structs is compiled anew in every process.
    private readonly ConcurrentDictionary<string, IRequestSigner> _signers = new(StringComparer.Ordinal);
    private ScopedSigner? _last;
    private BearerAuth? _bearer;

    /// <summary>Adds the headers of a signature, or of a token; nothing when the credentials are anonymous, and where an operation needs none.</summary>
    /// <exception cref="CredentialsException">No credentials, or no token, can be had.</exception>
    /// <exception cref="ConfigurationException">There is no region to sign for, or a token would go out over plain http.</exception>
    /// <exception cref="InvalidRequestException">The body is a stream that would have to be read before it is sent, and cannot.</exception>
    public async ValueTask SignAsync(
        HttpRequestMessage message, RequestTarget target, OperationAuth auth, ReadOnlyMemory<byte> body, RequestStream? stream, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (auth != OperationAuth.None && target.Scope.Scheme is AuthScheme.HttpBearer)
        {
            await (_bearer ??= new(service, settings.Auth)).AddAsync(message, target.Url, auth, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (auth == OperationAuth.None || await CredentialsAsync(auth, cancellationToken).ConfigureAwait(false) is not { } credentials)
            return;
        _log?.Use(credentials);
        var sentHash = target.ContentHash;
        var payloadHash = sentHash is null && stream is not null ? await stream.HashAsync(cancellationToken).ConfigureAwait(false) : sentHash;
        var signature = SignerFor(target.Scope).Sign(
            new SigningRequest
            {
                Target = target.Canonical,
                Headers = target.SigningHeaders(!body.IsEmpty || stream is not null),
                Body = body.Span,
                PayloadHash = payloadHash,
                SendContentHash = target.Scope.SendsContentHash && sentHash is null,
            },
            credentials,
            time);
        message.Headers.TryAddWithoutValidation("X-Amz-Date", signature.Date);
        if (credentials.SessionToken is { } token)
            message.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
        if (signature.ContentHash is { } hash)
            message.Headers.TryAddWithoutValidation("X-Amz-Content-Sha256", hash);
        if (signature.RegionSet is { } regions)
            message.Headers.TryAddWithoutValidation("X-Amz-Region-Set", regions);
        message.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
    }

    /// <summary>The account that the credentials belong to; null when they do not say, and where an operation needs none.</summary>
    /// <exception cref="CredentialsException">No credentials can be had.</exception>
    public async ValueTask<string?> AccountIdAsync(OperationInfo operation, CancellationToken cancellationToken) =>
        operation.Auth == OperationAuth.None || settings.Auth.Choose(service, operation) is AuthScheme.HttpBearer
            ? null
            : (await CredentialsAsync(operation.Auth, cancellationToken).ConfigureAwait(false))?.AccountId;

    /// <summary>Signs a request in its URL, for somebody else to send.</summary>
    /// <exception cref="CredentialsException">No credentials can be had, they are anonymous, or they end within a second.</exception>
    /// <exception cref="ConfigurationException">There is no region to sign for.</exception>
    /// <exception cref="NotSupportedException">The request is not signed, or its signature would cover a stream.</exception>
    public async ValueTask PresignAsync(
        Presigning presigning, RequestTarget target, OperationInfo operation, ReadOnlyMemory<byte> body, bool isForm, DateTimeOffset time)
    {
        if (operation.Auth == OperationAuth.None)
            throw new NotSupportedException($"Requests of {operation.Name} are not signed, so anybody can send them.");
        if (target.Scope.Scheme is AuthScheme.HttpBearer)
            throw new NotSupportedException($"Requests of {operation.Name} carry a bearer token, and only a signature can stand in a URL.");
        if (operation.RequestBody is BodyFormat.Stream && !target.IsBodyUnsigned)
            throw new NotSupportedException($"The signature of a request of {operation.Name} covers its stream, so it cannot be made ahead of it.");
        var credentials = await settings.Credentials.GetCredentialsAsync(presigning.Cancellation).ConfigureAwait(false)
            ?? throw new CredentialsException("A URL cannot be signed without credentials, and the client's are anonymous.");
        presigning.Sign(new QuerySigner(RegionOf(target.Scope), target.Scope.Service, target.Scope.IsSigV4a), target, body, isForm, credentials, time);
    }

    private static string RegionOf(SigningScope scope) => scope.Region ?? throw new ConfigurationException(
        "There is no region to sign requests for: set ClientOptions.Region, AWS_REGION or the profile's region.");

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

    public void Dispose()
    {
        foreach (var signer in _signers.Values)
            signer.Dispose();
    }

    // Nearly all clients only ever sign for one scope.
    private IRequestSigner SignerFor(SigningScope scope)
    {
        var last = Volatile.Read(ref _last);
        if (last is not null && last.Scope == scope)
            return last.Signer;
        var region = RegionOf(scope);
        var key = $"{region}\n{scope.Service}\n{(scope.IsSigV4a ? "a" : "")}";
        if (!_signers.TryGetValue(key, out var signer))
        {
            signer = scope.IsSigV4a ? new SigV4aSigner(region, scope.Service) : new SigV4Signer(region, scope.Service);
            if (_signers.Count < MostSigners)
                signer = _signers.GetOrAdd(key, signer);
        }

        Volatile.Write(ref _last, new(scope, signer));
        return signer;
    }

    private sealed record ScopedSigner(SigningScope Scope, IRequestSigner Signer);
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Http;

/// <summary>What is asked of a presigned request, and the request that is made.</summary>
internal sealed class Presigning
{
    // What services allow.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly TimeSpan _expiresIn;
    private readonly List<SigningHeader> _headers = [];
    private readonly ConcurrentQueue<PresignedRequest> _made = new();

    /// <exception cref="ArgumentOutOfRangeException">The time is too short or too long.</exception>
    /// <exception cref="ArgumentException">A header is none.</exception>
    public Presigning(TimeSpan expiresIn, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expiresIn, Shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expiresIn, Longest);
        _expiresIn = expiresIn;
        Cancellation = cancellation;
        using var probe = new HttpRequestMessage();
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            // The framework knows what is a header, and would refuse to send what is none.
            if (value is null || value.AsSpan().ContainsAny('\r', '\n', '\0') || !(probe.Headers.TryAddWithoutValidation(name, value) || IsOfContent(name)))
                throw new ArgumentException($"'{name}' is no header that can be sent, or its value is none.", nameof(headers));
            _headers.Add(new(name.ToLowerInvariant(), value));
        }
    }

    public CancellationToken Cancellation { get; }

    /// <summary>Has a call made, and gives the request that came of it.</summary>
    /// <exception cref="InvalidOperationException">No call was made, or more than one.</exception>
    public async Task<PresignedRequest> MakeAsync(Func<Presigning, Task> call)
    {
        try
        {
            await call(this).ConfigureAwait(false);
        }
        catch (PresignedException)
        {
            // The call has no answer to return.
        }

        return _made.Count == 1 && _made.TryPeek(out var only)
            ? only
            : throw new InvalidOperationException($"One call must be made on the client that the delegate is given; there were {_made.Count}.");
    }

    /// <summary>Makes the request.</summary>
    /// <param name="signer">Signs it.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="body">Its body.</param>
    /// <param name="isForm">Whether the body is a form, which then becomes part of the query.</param>
    /// <param name="credentials">Whom it is signed for.</param>
    /// <param name="time">When.</param>
    public void Sign(QuerySigner signer, RequestTarget target, ReadOnlyMemory<byte> body, bool isForm, AwsCredentials credentials, DateTimeOffset time)
    {
        var lifetime = Lifetime(credentials, time);
        var method = isForm ? HttpMethod.Get : target.Method;
        byte[] sent = isForm ? [] : body.ToArray();
        var headers = target.SigningHeaders(sent.Length > 0).ToArray().Concat(_headers).ToList();
        if (_headers.Find(given => headers.Count(header => header.Name == given.Name) > 1) is { } repeated)
            throw new ArgumentException($"The request already has the header '{repeated.Name}'.");
        var query = target.Url.Query.TrimStart('?');
        if (isForm)
            query = query.Length == 0 ? Encoding.UTF8.GetString(body.Span) : $"{query}&{Encoding.UTF8.GetString(body.Span)}";
        var signed = signer.Sign(
            new()
            {
                Method = method.Method,
                Path = target.Url.AbsolutePath,
                Query = query,
                Headers = headers,
                PayloadHash = target.IsBodyUnsigned ? RequestStream.Unsigned : Convert.ToHexStringLower(SHA256.HashData(sent)),
                Lifetime = lifetime,
                IsExact = target.Scope.IsExact,
            },
            credentials,
            time);
        var url = new Uri($"{target.Url.Scheme}://{target.Url.Authority}{target.Url.AbsolutePath}?{signed}", RequestTarget.AsWritten);
        _made.Enqueue(new(method, url, Sent(headers), sent, DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds() + lifetime)));
    }

    private long Lifetime(AwsCredentials credentials, DateTimeOffset time)
    {
        var lifetime = (long)_expiresIn.TotalSeconds;
        if (credentials.Expiration is not { } end)
            return lifetime;
        lifetime = Math.Min(lifetime, (long)Math.Floor((end - time).TotalSeconds));
        return lifetime >= 1 ? lifetime : throw new CredentialsException(string.Create(
            CultureInfo.InvariantCulture, $"A URL signed with these credentials would be of no use: they end at {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
    }

    // The host is in the URL.
    private static Dictionary<string, string> Sent(IEnumerable<SigningHeader> headers) => headers
        .Where(static header => header.Name != "host")
        .GroupBy(static header => header.Name, static header => header.Value, StringComparer.Ordinal)
        .ToDictionary(static header => header.Key, static header => string.Join(',', header), StringComparer.OrdinalIgnoreCase);

    private static bool IsOfContent(string name)
    {
        using var content = new ByteArrayContent([]);
        return content.Headers.TryAddWithoutValidation(name, "");
    }
}

using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace RevokeGen.Benchmarks;

/// <summary>What no client can do without: the framework's messages with the headers that are sent, the hashes that a signature takes, and the answer's bytes.</summary>
/// <remarks>Nothing is validated, written, read or tried again. Texts that differ from call to call are made for each, and the others once.</remarks>
internal sealed class BareCall(string answer, HttpMethod method, string url, string form) : IDisposable
{
    // As long as a signature with its key's scope and the names of three headers.
    private const int AuthorizationLength = 200;

    private readonly HttpClient _http = new(new StubHandler(answer));
    private readonly Uri _url = new(url);
    private readonly byte[] _body = Encoding.UTF8.GetBytes(form);
    private readonly byte[] _key = Encoding.UTF8.GetBytes(Exchanges.AnsweredKeyId);
    private readonly byte[] _answer = new byte[4096];
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private IncrementalHash? _sha256, _hmac;

    /// <summary>Sends the request; one with a form is signed.</summary>
    /// <returns>The key in the answer, where it is one.</returns>
    public async Task<string?> SendAsync()
    {
        using var message = new HttpRequestMessage(method, _url);
        message.Headers.TryAddWithoutValidation("User-Agent", "revokegen/0.1.0 os/linux lang/csharp md/dotnet#10.0.0 api/sample#2011-06-15");
        message.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", Guid.NewGuid().ToString());
        message.Headers.TryAddWithoutValidation("amz-sdk-request", "attempt=1; max=3");
        if (_body.Length > 0)
            AddSigned(message);
        else
            message.Headers.TryAddWithoutValidation("x-amz-sso_bearer_token", Exchanges.AccessToken);
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var length = await stream.ReadAtLeastAsync(_answer, _answer.Length, throwOnEndOfStream: false).ConfigureAwait(false);
        return _answer.AsSpan(0, length).IndexOf(_key) < 0 ? null : Exchanges.AnsweredKeyId;
    }

    public void Dispose()
    {
        _sha256?.Dispose();
        _hmac?.Dispose();
        _http.Dispose();
    }

    // The body's hash, that of a text that holds it, and a keyed one: the key itself is derived once a day.
    private void AddSigned(HttpRequestMessage message)
    {
        message.Content = new ByteArrayContent(_body);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        _sha256 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _hmac ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var hash in (ReadOnlySpan<IncrementalHash>)[_sha256, _sha256, _hmac])
        {
            hash.AppendData(_body);
            hash.GetHashAndReset(_hash);
        }

        message.Headers.TryAddWithoutValidation("X-Amz-Date", "20260102T030405Z");
        message.Headers.TryAddWithoutValidation("Authorization", new string('0', AuthorizationLength));
    }
}

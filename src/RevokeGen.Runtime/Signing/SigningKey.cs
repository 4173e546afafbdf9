using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>The key derived for one set of credentials, day, region and service, with the hashes that use it.</summary>
internal sealed class SigningKey
{
    private static readonly int MostPairs = Environment.ProcessorCount * 2;

    private readonly AwsCredentials _credentials;
    private readonly string _day;
    private readonly byte[] _key = new byte[SHA256.HashSizeInBytes];
    private readonly HashPair?[] _pairs = new HashPair?[MostPairs];
    private volatile bool _retired;

    /// <summary>Derives the key.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="day">The day in UTC, as <c>yyyyMMdd</c>.</param>
    /// <param name="region">The region in the scope.</param>
    /// <param name="service">The service name in the scope.</param>
    public SigningKey(AwsCredentials credentials, ReadOnlySpan<char> day, string region, string service)
    {
        _credentials = credentials;
        _day = day.ToString();
        var scope = $"{_day}/{region}/{service}/aws4_request";
        Scope = Encoding.UTF8.GetBytes(scope);
        AuthorizationStart = Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256 Credential={credentials.AccessKeyId}/{scope}, SignedHeaders=");
        Derive(credentials.SecretAccessKey, region, service);
    }

    /// <summary>The credential scope.</summary>
    public byte[] Scope { get; }

    /// <summary>The <c>Authorization</c> header up to the names of the signed headers.</summary>
    public byte[] AuthorizationStart { get; }

    public bool Fits(AwsCredentials credentials, ReadOnlySpan<char> day) =>
        day.SequenceEqual(_day) && (ReferenceEquals(credentials, _credentials) || credentials == _credentials);

    public HashPair Rent()
    {
        for (var index = 0; index < _pairs.Length; index++)
        {
            if (Volatile.Read(ref _pairs[index]) is not null && Interlocked.Exchange(ref _pairs[index], null) is { } pair)
                return pair;
        }

        return new HashPair(_key);
    }

    public void Return(HashPair pair)
    {
        for (var index = 0; index < _pairs.Length && !_retired; index++)
        {
            if (Interlocked.CompareExchange(ref _pairs[index], pair, null) is not null)
                continue;
            if (_retired)
                DisposePairs();
            return;
        }

        pair.Dispose();
    }

    /// <summary>Lets go of the hashes; those still rented follow when they come back.</summary>
    public void Retire()
    {
        _retired = true;
        DisposePairs();
    }

    private void DisposePairs()
    {
        for (var index = 0; index < _pairs.Length; index++)
            Interlocked.Exchange(ref _pairs[index], null)?.Dispose();
    }

    private void Derive(string secret, string region, string service)
    {
        var start = Encoding.UTF8.GetBytes("AWS4" + secret);
        HMACSHA256.HashData(start, Encoding.UTF8.GetBytes(_day), _key);
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(region), _key);
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(service), _key);
        HMACSHA256.HashData(_key, "aws4_request"u8, _key);
        CryptographicOperations.ZeroMemory(start);
    }
}

using System;
using System.Security.Cryptography;

namespace RevokeGen.Runtime.Signing;

/// <summary>A hash and a keyed hash that are used again and again: setting one up costs more than signing with it. For one caller at a time.</summary>
internal sealed class HashPair(ReadOnlySpan<byte> key) : IDisposable
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    public void Sha256(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(hash);
    }

    public void Hmac(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        _hmac.AppendData(data);
        _hmac.GetHashAndReset(hash);
    }

    public void Dispose()
    {
        _sha256.Dispose();
        _hmac.Dispose();
    }
}

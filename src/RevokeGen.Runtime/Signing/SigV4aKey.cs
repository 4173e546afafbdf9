using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Signing;

/// <summary>The key of SigV4a that belongs to one set of credentials: on the curve P-256, derived from the secret by NIST SP 800-108 in counter mode.</summary>
internal sealed class SigV4aKey : IDisposable
{
    private const int LastCounter = 254;

    // The order of the curve less 2: a candidate above it would give no key.
    private static readonly byte[] Largest = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC63254F");

    private readonly AwsCredentials _credentials;
    private readonly ECDsa _key;
    private readonly Lock _lock = new();

    /// <summary>Derives the key.</summary>
    public SigV4aKey(AwsCredentials credentials)
    {
        _credentials = credentials;
        var secret = Derive(credentials);
        _key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
        CryptographicOperations.ZeroMemory(secret);
    }

    public bool Fits(AwsCredentials credentials) => ReferenceEquals(credentials, _credentials) || credentials == _credentials;

    /// <summary>Signs; no two signatures of the same data are alike.</summary>
    /// <returns>The signature in DER.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        // The key is not made for use by several threads.
        lock (_lock)
            return _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The two numbers of the public key.</summary>
    internal ECPoint PublicKey() => _key.ExportParameters(includePrivateParameters: false).Q;

    public void Dispose() => _key.Dispose();

    private static byte[] Derive(AwsCredentials credentials)
    {
        var input = Encoding.UTF8.GetBytes("AWS4A" + credentials.SecretAccessKey);
        var candidate = new byte[SHA256.HashSizeInBytes];
        for (var counter = 1; counter <= LastCounter; counter++)
        {
            HMACSHA256.HashData(input, FixedInput(credentials.AccessKeyId, (byte)counter), candidate);
            if (candidate.AsSpan().SequenceCompareTo(Largest) > 0)
                continue;
            CryptographicOperations.ZeroMemory(input);
            AddOne(candidate);
            return candidate;
        }

        throw new CryptographicException("No key for SigV4a can be derived from these credentials.");
    }

    private static byte[] FixedInput(string accessKeyId, byte counter)
    {
        var label = "AWS4-ECDSA-P256-SHA256"u8;
        var id = Encoding.UTF8.GetBytes(accessKeyId);
        var text = new byte[4 + label.Length + 1 + id.Length + 1 + 4];
        BinaryPrimitives.WriteInt32BigEndian(text, 1);
        label.CopyTo(text.AsSpan(4));
        id.CopyTo(text.AsSpan(4 + label.Length + 1));
        text[^5] = counter;
        BinaryPrimitives.WriteInt32BigEndian(text.AsSpan(text.Length - 4), 256);
        return text;
    }

    private static void AddOne(byte[] number)
    {
        for (var index = number.Length - 1; ++number[index] == 0; index--)
        {
        }
    }
}

using System;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace RevokeGen.Testing.Signing;

/// <summary>The key of SigV4a that goes with a secret. Worked out for itself, like <see cref="CanonicalRequest"/>: with big numbers, to be read beside the specification.</summary>
internal static class SigV4aKey
{
    private const string Label = "AWS4-ECDSA-P256-SHA256";

    // The order of the curve P-256.
    private static readonly BigInteger Order = new(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"), isUnsigned: true, isBigEndian: true);

    /// <summary>Whether a signature in DER is one that the secret makes for a text.</summary>
    public static bool Verifies(string accessKeyId, string secret, string text, byte[] signature)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Derive(accessKeyId, secret) });
        return key.VerifyData(Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    // Counter mode of NIST SP 800-108, again with the next counter until the number is one of the curve.
    private static byte[] Derive(string accessKeyId, string secret)
    {
        for (byte counter = 1; counter < byte.MaxValue; counter++)
        {
            byte[] input = [0, 0, 0, 1, .. Encoding.UTF8.GetBytes(Label), 0, .. Encoding.UTF8.GetBytes(accessKeyId), counter, 0, 0, 1, 0];
            var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4A" + secret), input);
            var number = new BigInteger(hash, isUnsigned: true, isBigEndian: true);
            if (number > Order - 2)
                continue;
            var bytes = (number + 1).ToByteArray(isUnsigned: true, isBigEndian: true);
            return [.. new byte[32 - bytes.Length], .. bytes];
        }

        throw new CryptographicException("The secret has no key on the curve P-256.");
    }
}

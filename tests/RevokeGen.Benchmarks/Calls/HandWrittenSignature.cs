using System;
using System.Security.Cryptography;
using System.Text;

namespace RevokeGen.Benchmarks;

/// <summary>A signature of version 4 as the documentation describes it, step by step, for one service.</summary>
internal sealed class HandWrittenSignature(string service, string accessKeyId, string secretAccessKey)
{
    private const string Region = "us-east-1", Signed = "content-type;host;x-amz-date";

    /// <summary>The value of <c>Authorization</c> of a POST.</summary>
    public string Authorize(string host, string path, string contentType, string time, byte[] body)
    {
        var scope = $"{time[..8]}/{Region}/{service}/aws4_request";
        var canonical = $"POST\n{path}\n\ncontent-type:{contentType}\nhost:{host}\nx-amz-date:{time}\n\n{Signed}\n{Hex(SHA256.HashData(body))}";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{scope}, SignedHeaders={Signed}, Signature={Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)))}";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

using System;
using System.Net.Http;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing.Tests.Storage;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>A client whose operations stream, set up to call a service at an address.</summary>
internal static class StorageStage
{
    public static ClientOptions Options { get; } = new()
    {
        Region = "eu-west-1",
        Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        TimeProvider = new ImpatientTimeProvider(),
    };

    public static StorageClient ClientOf(Uri endpoint) => new(Options with { Endpoint = endpoint });

    public static StorageClient ClientOf(Uri endpoint, HttpMessageInvoker transport) => new(transport, Options with { Endpoint = endpoint });

    public static async Task<byte[]> ReadAsync(GetResponse response)
    {
        using var bytes = new System.IO.MemoryStream();
        await response.Body.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}

using System;
using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing.Tests.Storage;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>A client whose operations stream, set up to call a service at an address.</summary>
internal static class StorageStage
{
    public static StorageClient ClientOf(Uri endpoint) => new(new ClientOptions
    {
        Region = "eu-west-1",
        Endpoint = endpoint,
        Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        TimeProvider = new ImpatientTimeProvider(),
    });

    public static async Task<byte[]> ReadAsync(GetResponse response)
    {
        using var bytes = new System.IO.MemoryStream();
        await response.Body.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}

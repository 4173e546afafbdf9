using System;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace RevokeGen.Benchmarks;

/// <summary>The call as a developer without a library would write it: <see cref="HttpClient"/>, <see cref="JsonSerializer"/>, a plain signature.</summary>
internal sealed class HandWrittenCall(HttpClient http, string accessKeyId, string secretAccessKey)
{
    private const string Host = "lakeformation.us-east-1.amazonaws.com";

    private static readonly string[] Permissions = ["SELECT", "INSERT"];
    private static readonly string[] GrantOptions = ["SELECT"];

    public async Task<int> SendAsync()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            CatalogId = "111122223333",
            Principal = new { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new { Table = new { DatabaseName = "sales", Name = "orders" } },
            Permissions = Permissions,
            PermissionsWithGrantOption = GrantOptions,
        });
        var time = DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{Host}/RevokePermissions");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        request.Headers.TryAddWithoutValidation("Authorization", Authorize(time, body));
        using var response = await http.SendAsync(request).ConfigureAwait(false);
        return (await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    private string Authorize(string time, byte[] body)
    {
        const string Signed = "content-type;host;x-amz-date";
        var scope = $"{time[..8]}/us-east-1/lakeformation/aws4_request";
        var canonical = $"POST\n/RevokePermissions\n\ncontent-type:application/json\nhost:{Host}\nx-amz-date:{time}\n\n{Signed}\n{Hex(SHA256.HashData(body))}";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{scope}, SignedHeaders={Signed}, Signature={Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)))}";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;

namespace RevokeGen.Benchmarks;

/// <summary>The calls as a developer without a library would write them: <see cref="HttpClient"/>, the framework's JSON and XML, a plain signature.</summary>
internal sealed class HandWrittenCall(HttpClient http, string accessKeyId, string secretAccessKey)
{
    private static readonly string[] Permissions = ["SELECT", "INSERT"];
    private static readonly string[] GrantOptions = ["SELECT"];
    private static readonly string[] VpcIds = ["vpc-0a1b2c3d4e5f60718", "vpc-1a1b2c3d4e5f60718"];

    private readonly HandWrittenSignature _lakeFormation = new("lakeformation", accessKeyId, secretAccessKey);
    private readonly HandWrittenSignature _redshift = new("redshift", accessKeyId, secretAccessKey);

    /// <summary>Lake Formation's operation.</summary>
    /// <returns>The length of the answer, which has nothing in it.</returns>
    public async Task<int> RevokePermissionsAsync()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            CatalogId = "111122223333",
            Principal = new { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new { Table = new { DatabaseName = "sales", Name = "orders" } },
            Permissions = Permissions,
            PermissionsWithGrantOption = GrantOptions,
        });
        using var response = await SendAsync(_lakeFormation, "lakeformation.us-east-1.amazonaws.com", "/RevokePermissions", "application/json", body).ConfigureAwait(false);
        return (await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    /// <summary>Redshift's operation.</summary>
    /// <returns>The number of endpoints in the answer.</returns>
    public async Task<int> RevokeEndpointAccessAsync()
    {
        var form = new StringBuilder("Action=RevokeEndpointAccess&Version=2012-12-01&ClusterIdentifier=analytics&Account=111122223333");
        for (var index = 0; index < VpcIds.Length; index++)
            form.Append(CultureInfo.InvariantCulture, $"&VpcIds.VpcIdentifier.{index + 1}={Uri.EscapeDataString(VpcIds[index])}");
        form.Append("&Force=false");
        var body = Encoding.UTF8.GetBytes(form.ToString());
        using var response = await SendAsync(_redshift, "redshift.us-east-1.amazonaws.com", "/", "application/x-www-form-urlencoded", body).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return Read(stream);
    }

    // All members of the answer, as one that is used would have them.
    private static int Read(Stream stream)
    {
        string? grantor = null, grantee = null, cluster = null, state = null, status = null;
        var (time, all, count) = (default(DateTimeOffset), false, 0);
        using var reader = XmlReader.Create(stream);
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "Grantor": grantor = reader.ReadElementContentAsString(); break;
                case "Grantee": grantee = reader.ReadElementContentAsString(); break;
                case "ClusterIdentifier": cluster = reader.ReadElementContentAsString(); break;
                case "ClusterStatus": state = reader.ReadElementContentAsString(); break;
                case "Status": status = reader.ReadElementContentAsString(); break;
                case "AuthorizeTime": time = DateTimeOffset.Parse(reader.ReadElementContentAsString(), CultureInfo.InvariantCulture); break;
                case "AllowedAllVPCs": all = reader.ReadElementContentAsBoolean(); break;
                case "EndpointCount": count = reader.ReadElementContentAsInt(); break;
                default: reader.Read(); break;
            }
        }

        return grantor is null || grantee is null || cluster is null || state is null || status is null || time == default || all
            ? throw new InvalidDataException("The answer is not what was expected.")
            : count;
    }

    private async Task<HttpResponseMessage> SendAsync(HandWrittenSignature signature, string host, string path, string contentType, byte[] body)
    {
        var time = DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{host}{path}");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorize(host, path, contentType, time, body));
        return await http.SendAsync(request).ConfigureAwait(false);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Conformance.Signing;

/// <summary>One published case of signing in headers.</summary>
internal sealed record SigV4Vector
{
    public required AwsCredentials Credentials { get; init; }

    public required string Region { get; init; }

    public required string Service { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required bool Normalize { get; init; }

    public required bool SignBody { get; init; }

    public required bool OmitSessionToken { get; init; }

    public required HttpText Request { get; init; }

    public required string CanonicalRequest { get; init; }

    public required string StringToSign { get; init; }

    public required string Signature { get; init; }

    public required HttpText SignedRequest { get; init; }

    public static SigV4Vector Read(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "context.json")));
        var context = document.RootElement;
        var credentials = context.GetProperty("credentials");
        return new()
        {
            Credentials = new(Text(credentials, "access_key_id")!, Text(credentials, "secret_access_key")!, Text(credentials, "token")),
            Region = Text(context, "region")!,
            Service = Text(context, "service")!,
            Time = context.GetProperty("timestamp").GetDateTimeOffset(),
            Normalize = Flag(context, "normalize"),
            SignBody = Flag(context, "sign_body"),
            OmitSessionToken = Flag(context, "omit_session_token"),
            Request = HttpText.Parse(FileOf("request")),
            CanonicalRequest = FileOf("header-canonical-request"),
            StringToSign = FileOf("header-string-to-sign"),
            Signature = FileOf("header-signature"),
            SignedRequest = HttpText.Parse(FileOf("header-signed-request")),
        };

        string FileOf(string name) => File.ReadAllText(Path.Combine(folder, name + ".txt"));
    }

    /// <summary>The request, as signers take it.</summary>
    public SigningRequest ToSign() => new()
    {
        Target = CanonicalTarget.Create(Request.Method, Request.Path, Request.Query, normalizePath: Normalize),
        Headers = Request.Headers.Select(static header => new SigningHeader(header.Name, header.Value)).ToArray(),
        Body = Encoding.UTF8.GetBytes(Request.Body),
        SendContentHash = SignBody,
        LeaveTokenUnsigned = OmitSessionToken,
    };

    /// <summary>What a signature was made of.</summary>
    public string CanonicalRequestOf(in SigningRequest request, RequestSignature signature)
    {
        var text = new Utf8Text(stackalloc byte[16]);
        using var headers = SigV4Signer.HeadersOf(request, Credentials, new("x-amz-date", signature.Date), signature.ContentHash, signature.RegionSet);
        SigV4Signer.WriteCanonicalRequest(ref text, headers, request.Target, SHA256.HashData(request.Body));
        var written = text.ToString();
        text.Dispose();
        return written;
    }

    /// <summary>The headers of the request with those that a signature adds.</summary>
    public IReadOnlyList<(string Name, string Value)> HeadersWith(RequestSignature signature)
    {
        List<(string, string)> headers = [.. Request.Headers, ("x-amz-date", signature.Date), ("authorization", signature.Authorization)];
        if (signature.RegionSet is { } regions)
            headers.Add(("x-amz-region-set", regions));
        if (Credentials.SessionToken is { } token)
            headers.Add(("x-amz-security-token", token));
        if (signature.ContentHash is { } hash)
            headers.Add(("x-amz-content-sha256", hash));
        return headers;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();
}

using System;
using System.IO;
using System.Text.Json;
using RevokeGen.Runtime.Credentials;

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

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();
}

using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>The file in which all AWS clients keep the token of a user who has signed in.</summary>
internal sealed class SsoTokenFile
{
    private const string AccessToken = "accessToken";
    private const string ExpiresAt = "expiresAt";
    private const string RefreshToken = "refreshToken";

    private readonly IHostEnvironment _host;

    /// <param name="host">Where the file is.</param>
    /// <param name="key">What the user signed in to: the session's name, or the portal's address.</param>
    public SsoTokenFile(IHostEnvironment host, string key)
    {
        _host = host;
        var separator = host.IsWindows ? '\\' : '/';
#pragma warning disable CA5350 // The file's name, as all clients make it; nothing is kept safe by it.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key)));
#pragma warning restore CA5350
        Path = ProfileFileLocations.InHome(host, string.Join(separator, "~", ".aws", "sso", "cache", name + ".json"));
    }

    public string Path { get; }

    /// <summary>Reads the token; null when the user has not signed in.</summary>
    /// <exception cref="CredentialsException">The file is not what signing in writes.</exception>
    public SsoToken? Read()
    {
        if (_host.ReadFile(Path) is not { } text)
            return null;
        using var document = new CredentialsDocument($"SSO: {Path}", Encoding.UTF8.GetBytes(text));
        if (document.Text(AccessToken) is not { } token || document.Text(ExpiresAt) is not { } end || Iso8601.Read(end) is not { } expiresAt)
            throw CredentialsFailure.Final($"SSO: {Path} has no {AccessToken}, or no {ExpiresAt} that is a time of ISO 8601.");
        return new()
        {
            AccessToken = token,
            ExpiresAt = expiresAt,
            RefreshToken = document.Text(RefreshToken),
            ClientId = document.Text("clientId"),
            ClientSecret = document.Text("clientSecret"),
            RegistrationExpiresAt = document.Text("registrationExpiresAt") is { } registration ? Iso8601.Read(registration) : null,
        };
    }

    /// <summary>Puts a new token into the file and leaves what else is there: a refresh token may be good for one use, and other clients look for it here.</summary>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public void Write(SsoToken token)
    {
        using var old = JsonDocument.Parse(_host.ReadFile(Path) ?? "{}");
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            foreach (var property in old.RootElement.EnumerateObject())
            {
                if (property.Name is not (AccessToken or ExpiresAt or RefreshToken))
                    property.WriteTo(writer);
            }

            writer.WriteString(AccessToken, token.AccessToken);
            writer.WriteString(ExpiresAt, token.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteString(RefreshToken, token.RefreshToken);
            writer.WriteEndObject();
        }

        _host.WriteFile(Path, Encoding.UTF8.GetString(output.ToArray()));
    }
}

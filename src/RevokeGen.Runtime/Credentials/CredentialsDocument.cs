using System;
using System.Text.Json;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Reads the JSON in which processes, containers and instances hand over credentials. Its text is in no message.</summary>
internal sealed class CredentialsDocument : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    private readonly string _source;
    private readonly JsonDocument _document;

    /// <exception cref="CredentialsException">It is no JSON object.</exception>
    public CredentialsDocument(string source, ReadOnlyMemory<byte> json)
    {
        _source = source;
        try
        {
            _document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException)
        {
            throw Error("is not JSON");
        }

        if (_document.RootElement.ValueKind != JsonValueKind.Object)
            throw Error("is no JSON object");
    }

    /// <summary>Gets a text; null when it is absent or empty. Names are taken in any case.</summary>
    public string? Text(string name)
    {
        foreach (var property in _document.RootElement.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String)
                return property.Value.GetString() is { Length: > 0 } text ? text : null;
        }

        return null;
    }

    /// <summary>Gets a whole number; null when it is absent.</summary>
    public int? Number(string name) =>
        _document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>Reads the credentials.</summary>
    /// <param name="tokenName">The name of the session token.</param>
    /// <param name="isTemporary">Whether a token and an end have to be there.</param>
    /// <exception cref="CredentialsException">A part is missing, or the end is no time.</exception>
    public AwsCredentials Credentials(string tokenName, bool isTemporary)
    {
        var token = Text(tokenName) ?? (isTemporary ? throw Error($"has no {tokenName}") : null);
        return new(Text("AccessKeyId") ?? throw Error("has no AccessKeyId"), Text("SecretAccessKey") ?? throw Error("has no SecretAccessKey"), token)
        {
            AccountId = Text("AccountId"),
            Expiration = Expiration() ?? (isTemporary ? throw Error("has no Expiration") : null),
        };
    }

    public void Dispose() => _document.Dispose();

    private DateTimeOffset? Expiration()
    {
        if (Text("Expiration") is not { } text)
            return null;
        return Iso8601.Read(text) ?? throw Error("has an Expiration that is no time of ISO 8601");
    }

    private CredentialsException Error(string what) => CredentialsFailure.Final($"{_source}: what it gave {what}.");
}

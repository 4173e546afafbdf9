using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>A bearer token (RFC 6750): whoever has it may do what it is for. Compared by value; the token never appears in text.</summary>
public sealed record BearerToken : IExpiring
{
    /// <summary>Creates a token.</summary>
    /// <param name="value">What follows <c>Bearer</c> in the header <c>Authorization</c>.</param>
    /// <exception cref="ArgumentException">It is null or empty, or has characters that cannot stand there: only visible ones of ASCII can.</exception>
    public BearerToken(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!IsToken(value))
            throw new ArgumentException("A bearer token is made of visible ASCII characters, without spaces.", nameof(value));
        Value = value;
    }

    /// <summary>The token itself.</summary>
    public string Value { get; }

    /// <summary>When it stops being good, in UTC; null when it does not, or it is not known.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>The type's name, without the token.</summary>
    public override string ToString() => nameof(BearerToken);

    /// <summary>Whether a text can be a token.</summary>
    internal static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}

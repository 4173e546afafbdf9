using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.SSOOIDC;

namespace RevokeGen.Runtime.Credentials;

/// <summary>The tokens of a user who has signed in: the one that is kept, and a new one where it is about to expire and can be had.</summary>
internal sealed class SsoTokens(SsoSession session, CredentialsContext context)
{
    private const string Source = "SSO";

    private static readonly TimeSpan RefreshWindow = TimeSpan.FromMinutes(5);

    private readonly SsoTokenFile _file = new(context.Host, session.Name ?? session.StartUrl);
    private SsoToken? _latest;

    /// <summary>Gets a token that is good now. One call at a time.</summary>
    /// <exception cref="CredentialsException">There is none, so that the user has to sign in.</exception>
    public async Task<SsoToken> GetAsync(CancellationToken cancellationToken)
    {
        var token = Latest(_file.Read()) ?? throw CredentialsFailure.Final($"{Source}: the token file {_file.Path} is not there. {SignIn}");
        var now = context.Time.GetUtcNow();
        if (token.ExpiresAt - now > RefreshWindow)
            return token;
        var isGood = token.ExpiresAt > now;
        if (!token.IsRefreshable(now))
            return isGood ? token : throw CredentialsFailure.Final($"{Source}: the token in {_file.Path} has expired. {SignIn}");
        try
        {
            return Keep(await RefreshAsync(token, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (isGood && exception is ClientException or HttpRequestException or IOException)
        {
            return token;
        }
    }

    private string SignIn => session.Name is { } name ? $"Sign in: aws sso login --sso-session {name}." : "Sign in: aws sso login.";

    // The file may hold an older one where it could not be written.
    private SsoToken? Latest(SsoToken? kept) => kept is not null && _latest?.ExpiresAt > kept.ExpiresAt ? _latest : kept;

    private SsoToken Keep(SsoToken token)
    {
        _latest = token;
        try
        {
            _file.Write(token);
        }
        catch (ConfigurationException)
        {
            // In a home that is read-only the token is good all the same, for this process.
        }

        return token;
    }

    private async Task<SsoToken> RefreshAsync(SsoToken token, CancellationToken cancellationToken)
    {
        using var client = new SSOOIDCClient(context.Services, context.Options with { Region = session.Region, Credentials = AnonymousCredentials.Instance });
        var request = new CreateTokenRequest
        {
            ClientId = token.ClientId!,
            ClientSecret = token.ClientSecret!,
            GrantType = "refresh_token",
            RefreshToken = token.RefreshToken,
        };
        try
        {
            var answer = await client.CreateTokenAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer is not { AccessToken: { Length: > 0 } accessToken, ExpiresIn: { } seconds })
                throw CredentialsFailure.Final($"{Source}: the sign-in service's answer holds no token.");
            return token.Next(accessToken, context.Time.GetUtcNow().AddSeconds(seconds), answer.RefreshToken);
        }
        catch (ServiceException refusal)
        {
            var failure = CredentialsFailure.Refused($"{Source}: the token cannot be refreshed", refusal, token.RefreshToken, token.ClientSecret, token.AccessToken);
            throw CredentialsFailure.Final($"{failure.Message} {SignIn}");
        }
    }
}

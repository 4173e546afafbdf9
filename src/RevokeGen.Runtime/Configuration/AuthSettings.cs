using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Configuration;

/// <summary>Which scheme a client uses where its service leaves a choice, and by which token. Looked up when first needed.</summary>
internal sealed class AuthSettings(ClientOptions options, IHostEnvironment host, SettingSources sources)
{
    private AuthScheme[]? _preferred;

    /// <summary>The token provider that was given; null for none.</summary>
    public ITokenProvider? Token => options.Token;

    /// <summary>Where the token comes from when no provider was given.</summary>
    public DefaultToken Default(ServiceInfo service) => new(NameOf(service), CredentialsContext.Of(options with { Host = host }));

    /// <summary>Decides by what the client prefers, else by the model's own order.</summary>
    public AuthScheme Choose(ServiceInfo service, OperationInfo operation)
    {
        var schemes = operation.AuthSchemes;
        if (schemes.Count == 1)
            return schemes[0];
        foreach (var preferred in Preferred(service))
        {
            for (var index = 0; index < schemes.Count; index++)
            {
                if (schemes[index] == preferred)
                    return preferred;
            }
        }

        return schemes[0];
    }

    /// <summary>The schemes that the client prefers, the best first; none for the model's own order. A token that is there to be used is a preference too.</summary>
    public AuthScheme[] Preferred(ServiceInfo service) => _preferred ??= Find(service);

    private AuthScheme[] Find(ServiceInfo service)
    {
        var names = options.AuthSchemePreference ?? (sources.Variable("AWS_AUTH_SCHEME_PREFERENCE") ?? sources.Property("auth_scheme_preference"))?.Value;
        if (names is not null)
            return Read(names);
        if (options.Credentials is not null)
            return [];
        var hasToken = Token is not null || (options.Profile is null && host.Variable(EnvironmentToken.VariableOf(NameOf(service))) is not null);
        return hasToken ? [AuthScheme.HttpBearer] : [];
    }

    // A name may be the whole id of the scheme's trait. Those that are not known here are passed over, as the setting is made for all clients.
    private static AuthScheme[] Read(string names)
    {
        var schemes = new List<AuthScheme>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            AuthScheme? scheme = name[(name.IndexOf('#', StringComparison.Ordinal) + 1)..] switch
            {
                "sigv4" => AuthScheme.SigV4,
                "sigv4a" => AuthScheme.SigV4a,
                "httpBearerAuth" => AuthScheme.HttpBearer,
                _ => null,
            };
            if (scheme is { } known)
                schemes.Add(known);
        }

        return [.. schemes];
    }

    // Who does not sign has no name in signatures.
    private static string NameOf(ServiceInfo service) => service.SigningName.Length == 0 ? service.ServiceId : service.SigningName;
}

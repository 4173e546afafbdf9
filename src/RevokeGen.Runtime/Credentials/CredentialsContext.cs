using System;
using System.Net.Http;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What providers work with: settings of the clients that they call services by, and what sends requests.</summary>
/// <param name="Options">The settings.</param>
internal sealed record CredentialsContext(ClientOptions Options)
{
    /// <summary>The context of a provider that is made by itself.</summary>
    public static CredentialsContext Default { get; } = new(new ClientOptions());

    /// <summary>What sends requests to services.</summary>
    public HttpMessageInvoker Services
    {
        get => field ?? Shared.Services;
        init;
    }

    /// <summary>What sends requests to addresses of the machine or the container itself.</summary>
    public HttpMessageInvoker Local
    {
        get => field ?? Shared.Local;
        init;
    }

    public IHostEnvironment Host => Options.Host;

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>What messages call a profile: its name, with the application's setting that it comes from if it does.</summary>
    public string NameOf(string profile) =>
        Options.Settings?.Find(nameof(ClientOptions.Profile)) is { } setting && setting.Value == profile ? $"'{profile}' ({setting.Source})" : $"'{profile}'";

    /// <summary>The context of a client's own credentials. The client's address is the service's, and not that of those that give out credentials.</summary>
    public static CredentialsContext Of(ClientOptions client) => new(client with { Endpoint = null, Credentials = null, Token = null });

    /// <summary>The context of a provider that is made with settings of its own.</summary>
    public static CredentialsContext Of(ClientOptions? options, HttpMessageInvoker? services)
    {
        var context = options is null ? Default : new CredentialsContext(options);
        return services is null ? context : context with { Services = services };
    }

    // Made when first used, and kept as long as the process: who asks for credentials has no end that could be told.
    private static class Shared
    {
        public static readonly HttpMessageInvoker Services = Transport.Create();
        public static readonly HttpMessageInvoker Local = LocalEndpoint.CreateTransport();
    }
}

using System;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Runtime.Configuration;

/// <summary>Makes the options of a client that a container makes. Called by emitted code.</summary>
public static class ContainerOptions
{
    /// <summary>Makes the options: what the container has, then the settings, then what the caller changes.</summary>
    /// <param name="services">The container, asked for an <see cref="ILoggerFactory"/>, a <see cref="TimeProvider"/> and an <see cref="ICredentialsProvider"/>.</param>
    /// <param name="setting">Looks a setting up by the name of its option; null for none.</param>
    /// <param name="path">Where the settings are, for messages; null or empty at the root.</param>
    /// <param name="configure">Changes the options; null to leave them.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ConfigurationException">A setting cannot be read, or the caller gives no options.</exception>
    /// <exception cref="ArgumentNullException">There is no container.</exception>
    public static ClientOptions Create(
        IServiceProvider services, Func<string, string?>? setting, string? path, Func<IServiceProvider, ClientOptions, ClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ClientOptions
        {
            LoggerFactory = (ILoggerFactory?)services.GetService(typeof(ILoggerFactory)),
            TimeProvider = (TimeProvider?)services.GetService(typeof(TimeProvider)) ?? TimeProvider.System,
            Credentials = (ICredentialsProvider?)services.GetService(typeof(ICredentialsProvider)),
        };
        if (setting is not null)
            options = new NamedSettings(setting, path).Change(options);
        return configure is null ? options : configure(services, options) ?? throw new ConfigurationException("What configures a client must return its options, and returned null.");
    }
}

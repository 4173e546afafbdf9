using System.Text;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the methods that register a client in a container, for a project that has <c>IHttpClientFactory</c>. They stand in the container's namespace, where people look for them.</summary>
internal static class RegistrationEmitter
{
    // A dollar sign before N, S, A and C is the service's name, namespace, accessibility, and both names as one, since clients of one name in several namespaces
    // are in this namespace together; $T is what makes a method an extension; $D is what documents all methods, and ~ begins a name in full. Headers hold signatures and tokens, which the factory's logs
    // would show. In UTF-8, which takes half the room.
    private static ReadOnlySpan<byte> Template => """
        namespace Microsoft.Extensions.DependencyInjection;

        /// <summary>Registers clients of $N.</summary>
        [~System.CodeDom.Compiler.GeneratedCode("RevokeGen", "$V")]
        $A static class $C_$NClientExtensions
        {
            $D
            public static IHttpClientBuilder Add$NClient($TIServiceCollection services, ~System.Func<$O, $O>? configure = null) =>
                Add(services, null, null, configure is null ? null : (_, options) => configure(options));

            $D
            public static IHttpClientBuilder Add$NClient($TIServiceCollection services, ~System.Func<~System.IServiceProvider, $O, $O> configure) =>
                Add(services, null, null, configure);

            $D
            public static IHttpClientBuilder Add$NClient($TIServiceCollection services, ~Microsoft.Extensions.Configuration.IConfiguration configuration, ~System.Func<~System.IServiceProvider, $O, $O>? configure = null) =>
                Add(services, null, configuration, configure);

            $D
            public static IHttpClientBuilder AddKeyed$NClient($TIServiceCollection services, object? serviceKey, ~System.Func<$O, $O>? configure = null) =>
                Add(services, serviceKey, null, configure is null ? null : (_, options) => configure(options));

            $D
            public static IHttpClientBuilder AddKeyed$NClient($TIServiceCollection services, object? serviceKey, ~System.Func<~System.IServiceProvider, $O, $O> configure) =>
                Add(services, serviceKey, null, configure);

            /// <summary>Registers a client as <see cref="~$S.$NClient"/> and <see cref="~$S.I$NClient"/>: one for the whole container, that sends through its <see cref="~System.Net.Http.IHttpClientFactory"/>.</summary>
            /// <remarks>A host makes the client when it starts, and does not start with settings that cannot be used: that is a <see cref="~RevokeGen.Runtime.ConfigurationException"/>. Without a host, whoever first asks for the client gets that.</remarks>
            /// <param name="services">The services to add the client to.</param>
            /// <param name="serviceKey">The key to ask for the client with; null for none.</param>
            /// <param name="configuration">Settings, each named as the option that it sets.</param>
            /// <param name="configure">Changes the options, which have the container's loggers, clock and credentials provider, and the settings. Called once.</param>
            /// <returns>What sets up the <c>HttpClient</c>.</returns>
            /// <exception cref="~System.ArgumentNullException">The services are null.</exception>
            public static IHttpClientBuilder AddKeyed$NClient($TIServiceCollection services, object? serviceKey, ~Microsoft.Extensions.Configuration.IConfiguration configuration, ~System.Func<~System.IServiceProvider, $O, $O>? configure = null) =>
                Add(services, serviceKey, configuration, configure);

            private static IHttpClientBuilder Add(IServiceCollection services, object? key, ~Microsoft.Extensions.Configuration.IConfiguration? configuration, ~System.Func<~System.IServiceProvider, $O, $O>? configure)
            {
                ~System.ArgumentNullException.ThrowIfNull(services);
                var name = "$S.$NClient" + (key is null ? "" : ":" + key);
                services.AddKeyedSingleton(key, (provider, _) => new ~$S.$NClient(
                    new ~RevokeGen.Runtime.Http.FactoryTransport(() => provider.GetRequiredService<~System.Net.Http.IHttpClientFactory>().CreateClient(name)),
                    ~RevokeGen.Runtime.Configuration.ContainerOptions.Create(provider, configuration is null ? null : setting => configuration[setting], (configuration as ~Microsoft.Extensions.Configuration.IConfigurationSection)?.Path, configure)));
                services.AddKeyedSingleton<~$S.I$NClient>(key, (provider, _) => provider.GetRequiredKeyedService<~$S.$NClient>(key));
                services.AddOptions<Start>(name).Validate<~System.IServiceProvider>((_, provider) => provider.GetRequiredKeyedService<~$S.$NClient>(key) is not null).ValidateOnStart();
                return services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(~RevokeGen.Runtime.Http.FactoryTransport.CreateHandler).RedactLoggedHeaders(static _ => true);
            }

            private sealed class Start;
        }

        """u8;

    /// <summary>Emits the file.</summary>
    /// <param name="shapeId">The service's absolute id.</param>
    /// <param name="space">The namespace of the client.</param>
    /// <param name="name">The service's name in C#.</param>
    /// <param name="accessibility"><c>public</c> or <c>internal</c>.</param>
    /// <param name="areExtensions">Whether the methods are extensions; not where a reference has such of the same names, which would leave every call undecided.</param>
    public static EmittedFile Emit(string shapeId, string space, string name, string accessibility, bool areExtensions)
    {
        var writer = new CodeWriter();
        Emission.Header(writer, shapeId);
        var text = Encoding.UTF8.GetString(Template.ToArray())
            .Replace("\r", "")
            .Replace("$D", "/// <inheritdoc cref=\"AddKeyed$NClient(IServiceCollection, object, ~Microsoft.Extensions.Configuration.IConfiguration, ~System.Func{~System.IServiceProvider, $O, $O})\"/>")
            .Replace("$O", TypeNames.ClientOptions)
            .Replace("$T", areExtensions ? "this " : "")
            .Replace("$V", Emission.Version)
            .Replace("$A", accessibility)
            .Replace("$C", space.Replace("@", "").Replace('.', '_'))
            .Replace("$S", space)
            .Replace("$N", name)
            .Replace("~", TypeNames.Full);
        return new($"{space}.{name}.Registration.g.cs".Replace("@", ""), $"{writer}\n{text}");
    }
}

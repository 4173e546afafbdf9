using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>Clients that a container makes.</summary>
public sealed class RegistrationTests
{
    private static readonly RevokePermissionsRequest Request = new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_is_one_and_sends_through_the_factorys_handlers()
    {
        var script = Script();
        var seen = new SeenHandler();
        var services = new ServiceCollection();
        services.AddLakeFormationClient(static options => options with { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance })
            .AddHttpMessageHandler(() => seen)
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(script));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var client = provider.GetRequiredService<ILakeFormationClient>();
        await client.RevokePermissionsAsync(Request, Cancellation);

        Assert.Same(client, provider.GetRequiredService<LakeFormationClient>());
        using (var scope = provider.CreateScope())
            Assert.Same(client, scope.ServiceProvider.GetRequiredService<ILakeFormationClient>());
        Assert.Equal((1, 1), (seen.Count, script.Requests.Count));
    }

    [Fact]
    public async Task The_containers_credentials_clock_and_loggers_are_the_clients()
    {
        var script = new ServiceScript();
        script.Enqueue("RevokePermissions", ScriptedResponse.Json("{}"));
        var asked = new AskedCredentials();
        var services = new ServiceCollection().AddSingleton<ICredentialsProvider>(asked);
        ClientOptions? given = null;
        services.AddLakeFormationClient((provider, options) =>
        {
            given = options;
            Assert.Same(asked, provider.GetService<ICredentialsProvider>());
            return options with { Region = "eu-west-1" };
        }).ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(script));
        services.AddSingleton<TimeProvider>(new EarlierTime());
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ILakeFormationClient>().RevokePermissionsAsync(Request, Cancellation);

        Assert.Equal(1, asked.Count);
        Assert.True(Assert.Single(script.Requests).Signature.IsValid);
        Assert.IsType<EarlierTime>(given!.TimeProvider);
        Assert.Same(provider.GetRequiredService<ILoggerFactory>(), given.LoggerFactory);
    }

    [Fact]
    public async Task Keyed_clients_have_their_own_options_and_handlers()
    {
        var (one, other) = (Script(), Script());
        var services = new ServiceCollection();
        services.AddKeyedLakeFormationClient("one", Section(("Region", "eu-west-1")), Anonymous).ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(one));
        services.AddKeyedLakeFormationClient(2, static (_, options) => Anonymous(null!, options) with { Region = "eu-west-2" }).ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(other));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ILakeFormationClient>("one").RevokePermissionsAsync(Request, Cancellation);
        await provider.GetRequiredKeyedService<LakeFormationClient>(2).RevokePermissionsAsync(Request, Cancellation);
        await provider.GetRequiredKeyedService<ILakeFormationClient>(2).RevokePermissionsAsync(Request, Cancellation);

        Assert.Equal((1, 2), (one.Requests.Count, other.Requests.Count));
        Assert.Equal(("lakeformation.eu-west-1.amazonaws.com", "lakeformation.eu-west-2.amazonaws.com"), (one.Requests[0].Headers["Host"], other.Requests[0].Headers["Host"]));
        Assert.Null(provider.GetService<ILakeFormationClient>());
    }

    [Fact]
    public async Task Settings_come_from_a_section_and_code_goes_over_them()
    {
        var script = Script();
        var services = new ServiceCollection();
        services.AddLakeFormationClient(
                Section(("Region", "eu-west-1"), ("Endpoint", "https://proxy.example.com:8443/"), ("ValidateRequests", "False"), ("AppId", "from the section")),
                static (provider, options) => Anonymous(provider, options) with { AppId = "code" })
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(script));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ILakeFormationClient>().RevokePermissionsAsync(Request with { CatalogId = Guid.NewGuid().ToString() }, Cancellation);

        var sent = Assert.Single(script.Requests);
        Assert.Equal("proxy.example.com:8443", sent.Headers["Host"]);
        Assert.EndsWith(" app/code", sent.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_does_not_start_with_options_that_cannot_be_used()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyedLakeFormationClient("sales", static options => options with { MaxAttempts = 0 });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<ConfigurationException>(() => host.StartAsync(Cancellation));

        Assert.Equal("ClientOptions.MaxAttempts must be 1 or more.", exception.Message);
    }

    [Fact]
    public async Task A_host_starts_with_options_that_can()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLakeFormationClient();
        builder.Services.AddKeyedLakeFormationClient("sales");
        using var host = builder.Build();

        await host.StartAsync(Cancellation);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Without_a_host_who_asks_for_the_client_is_told()
    {
        var services = new ServiceCollection();
        services.AddLakeFormationClient(Section(("UseFips", "perhaps")));
        await using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<ConfigurationException>(provider.GetRequiredService<ILakeFormationClient>);

        Assert.Equal("Clients:LakeFormation:UseFips must be true or false.", exception.Message);
    }

    [Fact]
    public async Task The_containers_end_is_the_clients_and_leaves_a_handler_that_is_not_its_own()
    {
        using var handler = new RecordingHandler(Script());
        var services = new ServiceCollection();
        services.AddLakeFormationClient(static options => Anonymous(null!, options) with { Region = "eu-west-1" }).ConfigurePrimaryHttpMessageHandler(() => handler);
        LakeFormationClient client;
        await using (var provider = services.BuildServiceProvider())
        {
            client = provider.GetRequiredService<LakeFormationClient>();
            _ = provider.GetRequiredService<ILakeFormationClient>();
            await client.RevokePermissionsAsync(Request, Cancellation);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.RevokePermissionsAsync(Request, Cancellation));
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://lakeformation.eu-west-1.amazonaws.com/RevokePermissions");
        Assert.NotNull(await invoker.SendAsync(message, Cancellation));
    }

    [Fact]
    public async Task A_handler_that_the_factory_replaces_is_followed()
    {
        var made = 0;
        var script = Script();
        var services = new ServiceCollection();
        services.AddLakeFormationClient(static options => Anonymous(null!, options) with { Region = "eu-west-1" })
            .SetHandlerLifetime(TimeSpan.FromSeconds(1))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                made++;
                return new RecordingHandler(script);
            });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ILakeFormationClient>();

        await client.RevokePermissionsAsync(Request, Cancellation);
        for (var wait = 0; made == 1 && wait < 100; wait++)
        {
            await Task.Delay(100, Cancellation);
            await client.RevokePermissionsAsync(Request, Cancellation);
        }

        Assert.Equal(2, made);
    }

    [Fact]
    public void The_factorys_own_handler_follows_no_redirect_and_keeps_no_cookies()
    {
        var services = new ServiceCollection();
        var name = services.AddLakeFormationClient().Name;
        using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Equal((false, false), (sockets.AllowAutoRedirect, sockets.UseCookies));
        Assert.True(provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).ShouldRedactHeaderValue("Authorization"));
    }

    [Fact]
    public void No_services_and_no_options_are_told()
    {
        Assert.Throws<ArgumentNullException>(static () => ((IServiceCollection)null!).AddLakeFormationClient());
        var services = new ServiceCollection();
        services.AddLakeFormationClient(static options => null!);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<ConfigurationException>(provider.GetRequiredService<LakeFormationClient>);
    }

    private static ServiceScript Script() => new ServiceScript { RequireSignature = false }.Otherwise("RevokePermissions", ScriptedResponse.Json("{}"));

    private static ClientOptions Anonymous(IServiceProvider provider, ClientOptions options) => options with { Credentials = AnonymousCredentials.Instance };

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create("Clients:LakeFormation:" + setting.Name, (string?)setting.Value)))
        .Build().GetSection("Clients:LakeFormation");

    private sealed class SeenHandler : DelegatingHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class AskedCredentials : ICredentialsProvider
    {
        public int Count { get; private set; }

        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
        {
            Count++;
            return new(new AwsCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey));
        }
    }

    private sealed class EarlierTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - TimeSpan.FromSeconds(1);
    }
}

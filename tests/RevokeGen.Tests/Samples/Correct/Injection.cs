// Dependency injection: a worker that is given its client and its settings.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OffBoarding.Redshift;
using RevokeGen.Runtime;

namespace OffBoarding.Workers;

public sealed class CleanUpOptions
{
    public string Cluster { get; set; } = "";

    public IList<string> Accounts { get; } = [];

    public bool? Force { get; set; }
}

public sealed class CleanUp(IRedshiftClient client, IOptions<CleanUpOptions> options, ILogger<CleanUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = options.Value;
        foreach (var account in settings.Accounts)
        {
            try
            {
                var request = new RevokeEndpointAccessRequest { ClusterIdentifier = settings.Cluster, Account = account, VpcIds = await VpcsAsync(account, stoppingToken), Force = settings.Force };
                var answer = await client.RevokeEndpointAccessAsync(request, stoppingToken);
                logger.LogInformation("{Account}: {Status}", account, answer.Status);
            }
            catch (RedshiftException exception) when (exception.Case == RedshiftErrorCase.NothingToRevoke)
            {
                logger.LogInformation("{Account}: no authorization", account);
            }
        }
    }

    private static Task<IReadOnlyList<string>> VpcsAsync(string account, CancellationToken cancel) =>
        cancel.IsCancellationRequested ? Task.FromCanceled<IReadOnlyList<string>>(cancel) : Task.FromResult<IReadOnlyList<string>>(["vpc-" + account[..8]]);
}

public static class Registration
{
    public static IServiceCollection AddCleanUp(this IServiceCollection services, Action<CleanUpOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton(new ClientOptions { Region = "eu-west-1" });
        services.AddSingleton<IRedshiftClient>(static provider => new RedshiftClient(provider.GetRequiredService<ClientOptions>()));
        return services.AddHostedService<CleanUp>();
    }
}

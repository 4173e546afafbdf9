using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddLakeFormationClient(builder.Configuration.GetSection("LakeFormation"));
builder.Services.AddKeyedRedshiftClient("sales", options => options with { Region = "eu-west-1", CallTimeout = TimeSpan.FromSeconds(30) });
using var host = builder.Build();
await host.StartAsync();

var lakeFormation = host.Services.GetRequiredService<ILakeFormationClient>();
await lakeFormation.RevokePermissionsAsync(new()
{
    Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
    Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
    Permissions = [Permission.Select],
});
var redshift = host.Services.GetRequiredKeyedService<IRedshiftClient>("sales");
await redshift.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "sales", Account = "444455556666" });
Console.WriteLine("Nothing is left to the analyst.");

// A minimal API: requests made in lambdas, of what callers send.
using System;
using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ILakeFormationClient>(_ => new LakeFormationClient(new ClientOptions { Region = "eu-west-1" }));
var app = builder.Build();

app.MapDelete("/databases/{database}/tables/{table}/readers/{role}", async (string database, string table, string role, ILakeFormationClient client, CancellationToken cancel) =>
{
    var request = new RevokePermissionsRequest
    {
        Principal = new() { DataLakePrincipalIdentifier = $"arn:aws:iam::111122223333:role/{role}" },
        Resource = new TableResource { DatabaseName = database, Name = table },
        Permissions = [Permission.Select],
    };
    var violations = request.Validate();
    if (violations.Count > 0)
        return Results.BadRequest(violations);
    await client.RevokePermissionsAsync(request, cancel);
    return Results.NoContent();
});

app.MapPost("/revoke", async (Revocation body, ILakeFormationClient client) =>
    await client.RevokePermissionsAsync(body.ToRequest()) is not null ? Results.Ok() : Results.Problem());

app.MapGet("/permissions", () => Array.ConvertAll<Permission, string>([Permission.Select, Permission.Insert], permission => permission.Value));

app.Run();

internal sealed record Revocation(string Principal, string Database, string? Table, string[] Permissions)
{
    public RevokePermissionsRequest ToRequest() => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = Principal },
        Resource = Table is null ? new DatabaseResource { Name = Database } : new TableResource { DatabaseName = Database, Name = Table },
        Permissions = Array.ConvertAll(Permissions, text => new Permission(text)),
    };
}

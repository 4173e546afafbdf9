using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>A project that tests its calls with the package for that.</summary>
public sealed class TestingTests(PackedPackages packages)
{
    private const string Program = """
        using System;
        using System.Net.Http;
        using OffBoarding.LakeFormation;
        using RevokeGen.Runtime;
        using RevokeGen.Runtime.Credentials;
        using RevokeGen.Testing;

        await using var service = LocalService.Start(new ServiceScript());
        service.Script.Enqueue("RevokePermissions", ScriptedResponse.Json("{}"), ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked."));
        var known = LocalCredentials.Default;
        using var transport = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        using var client = new LakeFormationClient(transport, new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = service.Endpoint,
            Credentials = new StaticCredentials(known.AccessKeyId, known.SecretAccessKey),
        });
        for (var call = 0; call < 2; call++)
        {
            try
            {
                await client.RevokePermissionsAsync(new()
                {
                    Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                    Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
                    Permissions = [Permission.Select],
                });
                Console.WriteLine($"Revoked, {service.Requests[call].Signature.Status}");
            }
            catch (LakeFormationException exception)
            {
                Console.WriteLine($"{exception.Case}, {service.Requests[call].Signature.Status}");
            }
        }
        """;

    [Fact]
    public async Task A_program_calls_the_local_service_and_gets_its_answers()
    {
        using var consumer = new Consumer(packages);
        consumer.Program(Program, items: consumer.Package(name: "RevokeGen.Testing"));
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Equal("Revoked, Valid\nNothingToRevoke, Valid", (await consumer.RunAsync()).ReplaceLineEndings("\n"));
    }
}

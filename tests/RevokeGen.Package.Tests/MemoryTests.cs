using System.Globalization;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>What a call allocates in a program with the packages, which are without debugging, as the program is: in a debug build every asynchronous method allocates its state.</summary>
public sealed class MemoryTests(PackedPackages packages)
{
    /// <summary>In bytes, with the messages of the framework and those of the handler.</summary>
    private const int Budget = 2560;

    // Nothing here waits, so that every call stays on one thread.
    private const string Program = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using OffBoarding.LakeFormation;
        using RevokeGen.Runtime;
        using RevokeGen.Runtime.Credentials;

        const int Calls = 1000;
        using var http = new HttpClient(new SilentHandler());
        using var client = new LakeFormationClient(http, new ClientOptions { Region = "eu-west-1", Credentials = new StaticCredentials("AKIDEXAMPLE", "not-a-secret") });
        var request = new RevokePermissionsRequest
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select],
        };
        await CallAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();
        await CallAsync();
        Console.WriteLine((GC.GetAllocatedBytesForCurrentThread() - before) / Calls);

        async Task CallAsync()
        {
            for (var call = 0; call < Calls; call++)
                await client.RevokePermissionsAsync(request);
        }

        sealed class SilentHandler : HttpMessageHandler
        {
            private static readonly byte[] Body = "{}"u8.ToArray();

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) });
        }
        """;

    [Fact]
    public async Task A_call_stays_within_its_budget_of_memory()
    {
        using var consumer = new Consumer(packages).Program(Program, "<Optimize>true</Optimize><DebugType>none</DebugType>");
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);

        var bytes = int.Parse(await consumer.RunAsync(), CultureInfo.InvariantCulture);

        TestContext.Current.TestOutputHelper?.WriteLine($"counted: memory: {bytes} bytes per call");
        Assert.InRange(bytes, 1, Budget);
    }
}

namespace RevokeGen.Package.Tests;

/// <summary>An application that uses whatever of the packages could lean on reflection: a container and its configuration, credentials from STS, pages, a waiter, presigning, streams, spans, measurements and logs.</summary>
internal static class NativeProgram
{
    /// <summary>The operations of the bundled specs that it calls; the streaming ones are of a spec of its own.</summary>
    public const string Operations = "Revoke*;ListPermissions;DescribeEndpointAuthorization";

    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OffBoarding.LakeFormation;
        using OffBoarding.Redshift;
        using OffBoarding.Storage;
        using RevokeGen.Runtime;
        using RevokeGen.Runtime.Credentials;
        using RevokeGen.Testing;

        const string Redshift = "http://redshift.amazonaws.com/doc/2012-12-01/";
        var known = LocalCredentials.Default;
        await using var service = LocalService.Start(new ServiceScript(known, new LocalCredentials("ASIAROLE", "role-secret", "role-token"))
            .Enqueue("AssumeRole", ScriptedResponse.QueryResult("AssumeRole", "https://sts.amazonaws.com/doc/2011-06-15/",
                "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials>"))
            .Enqueue("RevokePermissions", ScriptedResponse.BrokenConnection(), ScriptedResponse.Json("{}"), ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked."))
            .Enqueue("RevokeEndpointAccess", ScriptedResponse.QueryResult("RevokeEndpointAccess", Redshift, "<Status>Revoking</Status><AllowedVPCs><VpcIdentifier>vpc-0a1b2c3d</VpcIdentifier></AllowedVPCs>"),
                ScriptedResponse.QueryResult("RevokeEndpointAccess", Redshift, ""))
            .Enqueue("DescribeEndpointAuthorization", ScriptedResponse.QueryResult("DescribeEndpointAuthorization", Redshift, "<EndpointAuthorizationList/>"))
            .Enqueue("ListPermissions",
                ScriptedResponse.Json("{\"PrincipalResourcePermissions\":[{\"Permissions\":[\"SELECT\"],\"Resource\":{\"Table\":{\"DatabaseName\":\"sales\",\"Name\":\"orders\"}}}],\"NextToken\":\"2\"}"),
                ScriptedResponse.Json("{\"PrincipalResourcePermissions\":[{\"Permissions\":[\"DROP\"]}]}"))
            .Enqueue("Append", ScriptedResponse.Empty())
            .Enqueue("Get", ScriptedResponse.Bytes(new byte[200_000], "image/png")));

        var spans = new List<string>();
        using var tracing = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("RevokeGen.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => { lock (spans) spans.Add($"{span.DisplayName} {span.GetTagItem("rpc.method")}".Trim()); },
        };
        ActivitySource.AddActivityListener(tracing);
        var measured = 0;
        using var measuring = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "RevokeGen.Redshift") listener.EnableMeasurementEvents(instrument); } };
        measuring.SetMeasurementEventCallback<double>((_, _, _, _) => measured++);
        measuring.Start();

        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:RevokeGen"] = "Debug",
            ["LakeFormation:Region"] = "eu-north-1",
            ["LakeFormation:Endpoint"] = service.Endpoint.ToString(),
            ["LakeFormation:RetryMode"] = "adaptive",
            ["LakeFormation:AttemptTimeout"] = "00:00:30",
            ["LakeFormation:AppId"] = "native",
        });
        using var direct = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        var local = new ClientOptions { Region = "eu-west-1", Endpoint = service.Endpoint, Credentials = new StaticCredentials(known.AccessKeyId, known.SecretAccessKey) };
        builder.Services.AddSingleton<ICredentialsProvider>(new AssumeRoleCredentials(local.Credentials, new() { RoleArn = "arn:aws:iam::111122223333:role/operations" }, local, direct));
        builder.Services.AddLakeFormationClient(builder.Configuration.GetSection("LakeFormation"));
        builder.Services.AddKeyedRedshiftClient("sales", options => local with { LoggerFactory = options.LoggerFactory });
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var lakeFormation = host.Services.GetRequiredService<ILakeFormationClient>();
            var request = new RevokePermissionsRequest
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
                Permissions = [Permission.Select],
            };
            Say($"RevokePermissions {(await lakeFormation.RevokePermissionsAsync(request)).StatusCode}");
            try { await lakeFormation.RevokePermissionsAsync(request); }
            catch (LakeFormationException done) { Say($"RevokePermissions {done.GetType().Name} {done.Case}"); }
            try { await lakeFormation.RevokePermissionsAsync(request with { Permissions = [.. Nothing()] }); }
            catch (InvalidRequestException refused) { Say($"RevokePermissions {refused.Violations.Single()}"); }
            await foreach (var item in lakeFormation.ListPermissionsItemsAsync(new()))
                Say($"ListPermissions {item.Permissions![0].Kind} {item.Resource?.Kind}");
            Say(service.Requests.Count(static call => call.Headers["User-Agent"].EndsWith(" app/native", StringComparison.Ordinal)) + " from the application");

            var redshift = host.Services.GetRequiredKeyedService<RedshiftClient>("sales");
            var revoked = await redshift.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "sales", Account = "444455556666" });
            Say($"RevokeEndpointAccess {revoked.Status} {revoked.AllowedVPCs![0]}");
            var gone = await redshift.WaitUntilEndpointAccessRevokedAsync(new() { ClusterIdentifier = "sales", Account = "444455556666" }, TimeSpan.FromMinutes(1));
            Say($"DescribeEndpointAuthorization {gone.Attempts}");
            var presigned = await redshift.PresignAsync(calls => calls.RevokeEndpointAccessAsync(new() { ClusterIdentifier = "sales", Account = "444455556666" }), TimeSpan.FromHours(1));
            using var answer = await direct.SendAsync(presigned.ToMessage(), default);
            Say($"Presigned {(int)answer.StatusCode}");
        }

        using var storage = new StorageClient(direct, local);
        await storage.AppendAsync(new() { Body = new MemoryStream(new byte[100_000]) });
        await using (var got = await storage.GetAsync(new()))
        {
            using var bytes = new MemoryStream();
            await got.Body.CopyToAsync(bytes);
            Say($"Append {service.Requests[^2].Content.Length} Get {got.ContentType} {bytes.Length}");
        }

        Say($"{service.Requests.Count} requests, {service.Requests.Count(static call => call.Signature.IsValid)} signed, {service.Requests.Count(static call => call.Headers.ContainsKey("X-Amz-Security-Token"))} by the role");
        Say($"{spans.Count(static span => span == "LakeFormation.RevokePermissions attempt")} attempts, {spans.Count(static span => span == "LakeFormation.RevokePermissions RevokePermissions")} calls, {measured} measured");

        static void Say(string text) => Console.WriteLine("> " + text);

        static IEnumerable<Permission> Nothing() => [];
        """;

    /// <summary>What it prints, between the logs.</summary>
    public static readonly string[] Says =
    [
        "RevokePermissions 200",
        "RevokePermissions InvalidInputException NothingToRevoke",
        "RevokePermissions Permissions: has 0 items; it takes at least 1.",
        "ListPermissions Select Table",
        "ListPermissions Drop ",
        "5 from the application",
        "RevokeEndpointAccess Revoking vpc-0a1b2c3d",
        "DescribeEndpointAuthorization 1",
        "Presigned 200",
        "Append 100000 Get image/png 200000",
        "11 requests, 11 signed, 5 by the role",
        "3 attempts, 3 calls, 4 measured",
    ];
}

extern alias codegen;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using codegen::RevokeGen.Codegen;
using codegen::RevokeGen.Codegen.Emit;
using codegen::RevokeGen.Codegen.Plans;
using codegen::RevokeGen.Codegen.Specs;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The clients of the services in a model, and the services' own halves: generated, compiled and loaded in this process.</summary>
internal sealed class GeneratedClients
{
    private readonly Assembly _assembly;
    private readonly IReadOnlyList<ServicePlan> _services;

    private GeneratedClients(Assembly assembly, ProjectPlan plan)
    {
        _assembly = assembly;
        _services = [.. plan.Services];
        LeftOut = plan.Findings.Where(static finding => finding.RuleId == SpecRules.OperationLeftOut)
            .GroupBy(static finding => finding.Arguments[0], StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Arguments[1], StringComparer.Ordinal);
        WithoutServer = plan.Findings.Where(static finding => finding.RuleId == SpecRules.ServerOperationLeftOut).Select(static finding => finding.Arguments[0]).ToHashSet(StringComparer.Ordinal);
    }

    private delegate object ValueReader(ReadOnlySpan<byte> json);

    /// <summary>Why operations are left out, by their names.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; }

    /// <summary>The operations that servers leave out.</summary>
    public IReadOnlySet<string> WithoutServer { get; }

    /// <summary>Generates and compiles; neither may find anything wrong.</summary>
    public static GeneratedClients From(string path, string text, params string[] operations)
    {
        var settings = new SpecSettings(operations.ToEquatableArray(), "", "", Json: true, Server: true);
        var plan = ProjectPlanner.Plan([new SpecSource(path, text, settings)], new("Generated", []), CancellationToken.None);
        Assert.All(plan.Findings, static finding => Assert.Contains(finding.RuleId, (string[])[SpecRules.OperationLeftOut, SpecRules.ServerOperationLeftOut]));
        var files = plan.Services.SelectMany(static service => ServiceEmitter.Emit(service, CancellationToken.None));
        return new(GeneratedAssembly.Load(Path.GetFileNameWithoutExtension(path), files), plan);
    }

    /// <summary>The options of a service's clients: its own where it has some, with the values that are given for them. One that would hide an option of all clients has another name.</summary>
    public ClientOptions Options(string service, IReadOnlyDictionary<string, object> own)
    {
        var plan = _services.Single(candidate => candidate.ShapeId == service);
        if (_assembly.GetType($"{plan.Namespace}.{plan.Name}ClientOptions") is not { } type)
            return new ClientOptions();
        var options = (ClientOptions)Activator.CreateInstance(type)!;
        foreach (var (name, value) in own)
            (type.GetProperty(name + "Parameter") ?? type.GetProperty(name)!).SetValue(options, value);
        return options;
    }

    /// <summary>Calls an operation.</summary>
    /// <param name="service">The service's shape id.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="json">The request in JSON, in the model's names.</param>
    /// <param name="options">The client's settings.</param>
    /// <param name="transport">What answers.</param>
    /// <returns>The response.</returns>
    public async Task<object> CallAsync(string service, string operation, byte[] json, ClientOptions options, HttpMessageInvoker transport)
    {
        var (plan, called) = Find(service, operation);
        var request = Read(plan, called.Request, json);
        using var client = (IDisposable)Activator.CreateInstance(Type(plan, plan.Name + "Client"), transport, options)!;
        var task = (Task)client.GetType().GetMethod(called.Method)!.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    /// <summary>The service's half, and what does its operations.</summary>
    public (HttpMessageHandler Server, FakeService Service) ServerOf(string service)
    {
        var plan = _services.Single(candidate => candidate.ShapeId == service);
        var fake = (FakeService)DispatchProxy.Create(Type(plan, $"I{plan.Name}Client"), typeof(FakeService));
        return ((HttpMessageHandler)Activator.CreateInstance(Type(plan, plan.Name + "Server"), fake)!, fake);
    }

    /// <summary>A request from JSON in the model's names.</summary>
    public object Request(string service, string operation, byte[] json)
    {
        var (plan, called) = Find(service, operation);
        return Read(plan, called.Request, json);
    }

    /// <summary>A response from JSON in the model's names.</summary>
    public object Response(string service, string operation, byte[] json)
    {
        var (plan, called) = Find(service, operation);
        return Read(plan, called.Response, json);
    }

    /// <summary>A request or response as JSON in the model's names.</summary>
    public JsonNode Json(string service, object value)
    {
        var plan = _services.Single(candidate => candidate.ShapeId == service);
        var write = Type(plan, plan.Name + "Json").GetMethod("Write", [typeof(IBufferWriter<byte>), value.GetType()])!;
        var output = new ArrayBufferWriter<byte>();
        write.Invoke(null, [output, value]);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private (ServicePlan Service, OperationPlan Operation) Find(string service, string operation)
    {
        var plan = _services.Single(candidate => candidate.ShapeId == service);
        return (plan, plan.Operations.Single(candidate => candidate.Name == operation));
    }

    private object Read(ServicePlan plan, string type, byte[] json) =>
        Type(plan, plan.Name + "Json").GetMethods().Single(method => method.Name == "Read" + type && !method.IsGenericMethod).CreateDelegate<ValueReader>()(json);

    private Type Type(ServicePlan plan, string name) => _assembly.GetType($"{plan.Namespace}.{name}", throwOnError: true)!;
}

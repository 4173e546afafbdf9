extern alias codegen;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using codegen::RevokeGen.Codegen;
using codegen::RevokeGen.Codegen.Emit;
using codegen::RevokeGen.Codegen.Plans;
using codegen::RevokeGen.Codegen.Specs;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Protocols;

/// <summary>The clients of the services in a model: generated, compiled and loaded in this process.</summary>
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
    }

    private delegate object RequestReader(ReadOnlySpan<byte> json);

    /// <summary>Why operations are left out, by their names.</summary>
    public IReadOnlyDictionary<string, string> LeftOut { get; }

    /// <summary>Generates and compiles; neither may find anything wrong.</summary>
    public static GeneratedClients From(string path, string text, params string[] operations)
    {
        var settings = new SpecSettings(operations.ToEquatableArray(), "", "", Json: true);
        var plan = ProjectPlanner.Plan([new SpecSource(path, text, settings)], new("Generated", []), CancellationToken.None);
        Assert.All(plan.Findings, static finding => Assert.Equal(SpecRules.OperationLeftOut, finding.RuleId));
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
        var plan = _services.Single(candidate => candidate.ShapeId == service);
        var called = plan.Operations.Single(candidate => candidate.Name == operation);
        var read = Type(plan, plan.Name + "Json").GetMethods().Single(method => method.Name == "Read" + called.Request && !method.IsGenericMethod);
        var request = read.CreateDelegate<RequestReader>()(json);
        using var client = (IDisposable)Activator.CreateInstance(Type(plan, plan.Name + "Client"), transport, options)!;
        var task = (Task)client.GetType().GetMethod(called.Method)!.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private Type Type(ServicePlan plan, string name) => _assembly.GetType($"{plan.Namespace}.{name}", throwOnError: true)!;
}

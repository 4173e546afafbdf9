using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits all files of a service.</summary>
internal static class ServiceEmitter
{
    public static EquatableArray<EmittedFile> Emit(ServicePlan service, CancellationToken cancellationToken)
    {
        var files = new List<EmittedFile>();
        void Add(string part, Action<CodeWriter> emit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new($"{service.Namespace}.{service.Name}.{part}.g.cs".Replace("@", ""), File(service, part, emit)));
        }

        Add("Client", writer => ClientEmitter.Emit(writer, service));
        Add("Types", writer => Types(writer, service));
        Add("Errors", writer => ErrorEmitter.Emit(writer, service));
        Add("Validation", writer => new ValidationEmitter(writer, service).Emit());
        Add("Serialization", writer => CodecEmitter.Protocol(writer, service));
        Add("Endpoints", writer => EndpointEmitter.Emit(writer, service.Name, service.Endpoint));
        if (service.Json is { } json)
            Add("Json", writer => CodecEmitter.Json(writer, service, json));
        if (service.Server is { } server)
            Add("Server", writer => new ServerEmitter(writer, service, server).Emit());
        return files.ToEquatableArray();
    }

    private static string File(ServicePlan service, string part, Action<CodeWriter> emit)
    {
        var writer = new CodeWriter();
        Emission.Header(writer, service);
        // An internal client is of no use to those who reference the assembly.
        if (part == "Client" && service.Accessibility == "public")
        {
            var failures = service.Structures.Any(static structure => structure.PartialFailures is not null) ? ", HasPartialFailures = true" : "";
            writer.Line($"[assembly: {TypeNames.GeneratedService}({Literal.Text(service.ShapeId)}{failures})]");
            writer.Line();
        }

        writer.Line($"namespace {service.Namespace};");
        writer.Line();
        emit(writer);
        return writer.ToString();
    }

    private static void Types(CodeWriter writer, ServicePlan service)
    {
        foreach (var structure in service.Structures)
        {
            writer.Line();
            StructureEmitter.Emit(writer, service, structure);
        }

        foreach (var union in service.Unions)
        {
            writer.Line();
            UnionEmitter.Emit(writer, service, union);
        }

        foreach (var plan in service.Enums)
        {
            writer.Line();
            EnumEmitter.Emit(writer, service, plan);
        }
    }
}

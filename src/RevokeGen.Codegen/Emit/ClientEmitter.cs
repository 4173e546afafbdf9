using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the client, its interface, and what describes service and operations to the runtime.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service)
    {
        Interface(writer, service);
        Client(writer, service);
        EndpointOptionsEmitter.Options(writer, service);
        Service(writer, service);
        foreach (var operation in service.Operations)
            Operation(writer, service, operation);
        PaginatorEmitter.Emit(writer, service);
        WaiterEmitter.Emit(writer, service);
    }

    private static void Interface(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        Emission.Documentation(writer, service.Documentation, $"The operations of {service.Name}.");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} partial interface I{service.Name}Client");
        var examples = new ExampleEmitter(writer, service);
        foreach (var operation in service.Operations)
        {
            writer.Line();
            Emission.Documentation(writer, operation.Documentation, $"Calls {operation.Name}.");
            writer.Line("/// <param name=\"request\">The request.</param>");
            writer.Line("/// <param name=\"cancellationToken\">Stops the call.</param>");
            writer.Line(operation.Binding.ResponseBody == BodyKind.Stream
                ? "/// <returns>The service's answer, as soon as its headers are there. It holds the connection until it is disposed.</returns>"
                : "/// <returns>The service's answer.</returns>");
            writer.Line($"/// <exception cref=\"{TypeNames.InvalidRequestException}\">The request breaks a rule of the spec; nothing was sent.</exception>");
            foreach (var error in operation.Errors)
                writer.Line($"/// <exception cref=\"{error.Name}\">{(error.Documentation.Count == 0 ? $"The service answered {Documentation.Text(error.Code)}." : error.Documentation[0])}</exception>");
            writer.Line($"/// <exception cref=\"{service.Name}Exception\">The service answered with another error.</exception>");
            examples.Emit(operation);
            Emission.Obsolete(writer, operation.Deprecation);
            writer.Line($"{Signature(operation)} cancellationToken = default);");
        }
    }

    private static string Signature(OperationPlan operation) =>
        $"{TypeNames.Task}<{operation.Response}> {operation.Method}({operation.Request} request, {TypeNames.CancellationToken}";

    private static void Client(CodeWriter writer, ServicePlan service)
    {
        var name = service.Name + "Client";
        var hasOwn = service.Endpoint?.Options.Any() == true;
        var own = hasOwn ? $" <see cref=\"{name}Options\"/> has some of the service's own." : "";
        // Options of all clients may come with an application's settings, which the service's own look themselves up in.
        var given = hasOwn ? $"options is null or {name}Options ? options : new {name}Options(options)" : "options";
        var options = $"/// <param name=\"options\">How the client behaves; null for all defaults.{own}</param>";
        writer.Line();
        writer.Line($"/// <summary>Calls {service.Name}. Safe for use by several threads at once; make one and keep it.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} sealed partial class {name} : I{name}, {TypeNames.IDisposable}{(WaiterEmitter.HasWaiters(service) ? $", {TypeNames.ITimedClient}" : "")}");
        writer.Line($"private readonly {TypeNames.ServicePipeline}<{TypeNames.Protocols}{service.Protocol}> _pipeline;");
        writer.Line();
        writer.Line("/// <summary>Creates a client with a connection pool of its own.</summary>");
        writer.Line(options);
        using (writer.Block($"public {name}({TypeNames.ClientOptions}? options = null)"))
            writer.Line($"_pipeline = new({service.Name}Service.Info, {given}, null);");
        writer.Line();
        writer.Line("/// <summary>Creates a client that sends through the caller's transport.</summary>");
        writer.Line("/// <param name=\"transport\">What sends requests, such as an <c>HttpClient</c>; it is never disposed of here.</param>");
        writer.Line(options);
        writer.Line($"/// <exception cref=\"{TypeNames.ArgumentNullException}\">The transport is null.</exception>");
        using (writer.Block($"public {name}({TypeNames.HttpMessageInvoker} transport, {TypeNames.ClientOptions}? options = null)"))
        {
            writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(transport);");
            writer.Line($"_pipeline = new({service.Name}Service.Info, {given}, transport);");
        }

        foreach (var operation in service.Operations)
        {
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            Emission.Obsolete(writer, operation.Deprecation);
            using var method = writer.Block($"public {Signature(operation)} cancellationToken = default)");
            writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(request);");
            writer.Line($"return _pipeline.SendAsync<{operation.Operation}, {operation.Request}, {operation.Response}>(request, cancellationToken);");
        }

        if (service.Operations.Any(static operation => operation.IsSigned))
            Presigning(writer, service, name);
        writer.Line();
        writer.Line("/// <summary>Closes the client's own connections, if it has any.</summary>");
        writer.Line("public void Dispose() => _pipeline.Dispose();");
        if (!WaiterEmitter.HasWaiters(service))
            return;
        writer.Line();
        writer.Line($"{TypeNames.TimeProvider} {TypeNames.ITimedClient}.TimeProvider => _pipeline.TimeProvider;");
    }

    // One method for all operations: the call says which it is, and what it sends is checked as ever.
    private static void Presigning(CodeWriter writer, ServicePlan service, string name)
    {
        writer.Line();
        writer.Line($"private {name}({TypeNames.ServicePipeline}<{TypeNames.Protocols}{service.Protocol}> pipeline) => _pipeline = pipeline;");
        writer.Line();
        writer.Line("/// <summary>Signs the request of a call in its URL, for somebody without credentials to send; nothing is sent here.</summary>");
        writer.Line("/// <param name=\"call\">Makes one call on the client that it is given, such as <c>client => client.MethodAsync(request)</c>.</param>");
        writer.Line("/// <param name=\"expiresIn\">How long the URL is good for, from 1 second to 7 days; less where the credentials end before.</param>");
        writer.Line("/// <param name=\"headers\">Further headers to sign, which the sender must send; null for none.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Stops the look-up of credentials.</param>");
        writer.Line("/// <returns>What to send.</returns>");
        writer.Line($"/// <exception cref=\"{TypeNames.InvalidRequestException}\">The request breaks a rule of the spec.</exception>");
        using var method = writer.Block($"public {TypeNames.Task}<{TypeNames.PresignedRequest}> PresignAsync({TypeNames.Func}<I{name}, {TypeNames.Task}> call, {TypeNames.TimeSpan} expiresIn, {TypeNames.ReadOnlyDictionary}<string, string>? headers = null, {TypeNames.CancellationToken} cancellationToken = default)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(call);");
        writer.Line($"return _pipeline.PresignAsync(pipeline => call(new {name}(pipeline)), expiresIn, headers, cancellationToken);");
    }

    private static void Service(CodeWriter writer, ServicePlan service)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal static class {service.Name}Service");
        var facts = Facts(service).ToList();
        writer.Line($"public static {TypeNames.ServiceInfo} Info {{ get; }} = new(");
        writer.Line($"    {Literal.Text(service.SdkId)}, {Literal.Text(service.Version)}, {Literal.Text(service.SigningName)}, new {service.Name}EndpointRules()){(facts.Count == 0 ? ";" : "")}");
        if (facts.Count == 0)
            return;
        using var initializer = writer.Block("{", "};", isBare: true);
        foreach (var fact in facts)
            writer.Line(fact + ",");
    }

    private static IEnumerable<string> Facts(ServicePlan service)
    {
        if (service.WireService.Length > 0)
            yield return $"ShapeName = {Literal.Text(service.WireService)}";
        if (service.IsQueryCompatible)
            yield return "IsQueryCompatible = true";
        if (service.Customization is { Header.Length: > 0 } asked)
            yield return $"Headers = [new({Literal.Text(asked.Header)}, {Literal.Text(asked.HeaderValue)})]";
        if (service.Endpoint is { UsesAccountId: true })
            yield return "UsesAccountId = true";
    }

    private static void Operation(CodeWriter writer, ServicePlan service, OperationPlan operation)
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block(
            $"internal readonly {(service.Server is null ? "" : "partial ")}struct {operation.Operation} : {TypeNames.IOperation}<{operation.Request}, {operation.Response}>");
        var binding = new BindingEmitter(writer, service, operation);
        binding.Info();
        writer.Line();
        using (writer.Block($"public static void Validate(ref {TypeNames.Validator} validator, {operation.Request} request)"))
        {
            if (operation.ValidatesRequest)
                writer.Line($"{service.Name}Validation.Validate{operation.Request}(ref validator, request);");
        }

        binding.Writers();
        writer.Line();
        writer.Line($"public static {operation.Response} Read<TReader>(ref TReader reader, {TypeNames.ResponseMetadata} metadata) {Emission.WhereReader} =>");
        writer.Line($"    {service.Codec.ClassName}.Read{operation.Response}(ref reader, metadata);");
        writer.Line();
        writer.Line($"public static {TypeNames.ServiceException} ReadError<TReader>(ref TReader reader, {TypeNames.ErrorResponse} answer, {TypeNames.ResponseHeaders} headers) {Emission.WhereReader} => answer.ShapeName switch");
        using var choice = writer.Block("{", "};", isBare: true);
        foreach (var error in operation.Errors.GroupBy(static error => error.Code, StringComparer.Ordinal).Select(static group => group.First()))
        {
            var made = error.Members.Count == 0 ? $"new {error.Name}(answer)" : $"{service.Codec.ClassName}.Read{error.Name}(ref reader, answer, headers)";
            writer.Line($"{Literal.Text(error.Code)} => {made},");
        }

        writer.Line($"_ => new {service.Name}Exception(answer),");
    }
}

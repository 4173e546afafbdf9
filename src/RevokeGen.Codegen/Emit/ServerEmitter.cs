using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the service's half: a handler that has requests done by an implementation of the client's interface.</summary>
internal sealed class ServerEmitter(CodeWriter writer, ServicePlan service, ServerPlan server)
{
    private readonly ShapeWriterEmitter _values = new(writer, service, "private");

    public void Emit()
    {
        Handler();
        Errors();
        foreach (var error in server.Errors)
            Exception(error);
        foreach (var operation in server.Operations)
            Operation(operation);
        CodecEmitter.Server(writer, service, server.Codec);
    }

    private void Handler()
    {
        var name = service.Name + "Server";
        writer.Line();
        writer.Line($"/// <summary>The service's half of {service.Name}, for fakes: a transport that reads requests off the wire, holds them against the rules of the spec, has them done, and writes the answers.</summary>");
        writer.Line("/// <remarks>What the implementation throws is answered as an error of the service where it is one, such as");
        writer.Line($"/// <see cref=\"{service.Name}Exception\"/>; anything else reaches the caller as it is. Signatures are not looked at.</remarks>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} sealed partial class {name} : {TypeNames.HttpMessageHandler}");
        writer.Line($"private readonly {TypeNames.ServerPipeline}<{TypeNames.Servers}{service.Protocol}Server, {service.Name}ServerErrors> _pipeline = new(new({service.Name}Service.Info){Facts()});");
        writer.Line();
        writer.Line("/// <summary>Creates the transport, to be given to a client, as in <c>new HttpClient(server)</c>.</summary>");
        writer.Line("/// <param name=\"service\">What does the operations.</param>");
        writer.Line($"/// <exception cref=\"{TypeNames.ArgumentNullException}\">The implementation is null.</exception>");
        using (writer.Block($"public {name}(I{service.Name}Client service)"))
        {
            writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(service);");
            foreach (var operation in server.Operations)
                writer.Line($"_pipeline.Add<{operation.Operation}, {operation.Request}, {operation.Response}>(service.{operation.Method});");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {TypeNames.Task}<{TypeNames.HttpResponseMessage}> SendAsync({TypeNames.HttpRequestMessage} request, {TypeNames.CancellationToken} cancellationToken) =>");
        writer.Line("    _pipeline.AnswerAsync(request, cancellationToken);");
    }

    private string Facts()
    {
        var facts = new List<string>();
        if (server.XmlNamespace.Length > 0)
            facts.Add($"XmlNamespace = {Literal.Text(server.XmlNamespace)}");
        if (server.HasBareErrors)
            facts.Add("HasBareErrors = true");
        return facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}";
    }

    private void Errors()
    {
        writer.Line();
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"internal readonly struct {service.Name}ServerErrors : {TypeNames.IErrorWriter}");
        using (writer.Block($"public static void Write<TWriter>(ref TWriter writer, {TypeNames.ServiceException} exception) {Emission.WhereWriter}"))
        {
            using var choice = writer.Block("switch (exception)");
            foreach (var error in server.Errors.Where(static error => error.Codec is not null))
            {
                using var section = writer.Block($"case {error.Name} value:");
                writer.Line($"{server.Codec.ClassName}.Write{error.Name}(ref writer, value);");
                writer.Line("break;");
            }

            using var otherwise = writer.Block("default:");
            writer.Line($"writer.WriteString({Literal.Utf8(server.DefaultMessage)}, exception.ServiceMessage);");
            writer.Line("break;");
        }

        if (server.Errors.All(static error => error.Headers.Count == 0))
            return;
        writer.Line();
        using var headers = writer.Block($"public static void WriteHeaders(ref {TypeNames.HeaderShapeWriter} writer, {TypeNames.ServiceException} exception)");
        using var headerChoice = writer.Block("switch (exception)");
        foreach (var error in server.Errors.Where(static error => error.Headers.Count > 0))
        {
            using var section = writer.Block($"case {error.Name} value:");
            foreach (var member in error.Headers)
                _values.Header(member);
            writer.Line("break;");
        }
    }

    private void Exception(ServerErrorPlan error)
    {
        var status = error.Status.ToString(CultureInfo.InvariantCulture);
        writer.Line();
        using var block = writer.Block($"{service.Accessibility} partial class {error.Name}");
        writer.Line("/// <summary>Creates the error for an implementation of the service to throw.</summary>");
        writer.Line("/// <param name=\"message\">The service's text; null for none.</param>");
        writer.Line($"public {error.Name}(string? message) : this(new {TypeNames.ErrorResponse}({Literal.Text(error.Code)}, message, {status}, null){(error.ShapeName.Length == 0 ? "" : $" {{ ShapeName = {Literal.Text(error.ShapeName)} }}")})");
        writer.Line("{");
        writer.Line("}");
    }

    private void Operation(ServerOperationPlan operation)
    {
        writer.Line();
        using var block = writer.Block($"internal readonly partial struct {operation.Operation} : {TypeNames.IServerOperation}<{operation.Request}, {operation.Response}>");
        if (operation.PayloadType.Length > 0)
        {
            writer.Line($"public static string PayloadType => {Literal.Text(operation.PayloadType)};");
            writer.Line();
        }

        writer.Line($"public static {operation.Request} ReadRequest<TReader>(ref TReader reader, {TypeNames.ServerRequest} metadata) {Emission.WhereReader} =>");
        writer.Line($"    {server.Codec.ClassName}.Read{operation.Request}(ref reader, metadata);");
        writer.Line();
        using (writer.Block($"public static void WriteResponse<TWriter>(ref TWriter writer, {operation.Response} response) {Emission.WhereWriter}"))
        {
            if (operation is { HasDocument: true, Root: not null })
                writer.Line($"writer.BeginStructure({Literal.Utf8(operation.Root)});");
            if (operation.HasDocument)
                writer.Line($"{server.Codec.ClassName}.Write{operation.Response}(ref writer, response);");
            if (operation is { HasDocument: true, Root: not null })
                writer.Line("writer.EndStructure();");
        }

        writer.Line();
        writer.Line($"public static string? RequestIdOf({operation.Response} response) => response.{operation.RequestIdProperty};");
        if (operation.Headers.Count > 0)
        {
            writer.Line();
            using var headers = writer.Block($"public static void WriteResponseHeaders(ref {TypeNames.HeaderShapeWriter} writer, {operation.Response} value)");
            foreach (var member in operation.Headers)
                _values.Header(member);
        }

        if (operation.Stream.Length > 0)
        {
            writer.Line();
            writer.Line($"public static {TypeNames.Stream}? ResponseStreamOf({operation.Response} response) => response.{operation.Stream};");
        }

        if (operation is { Status: 200, StatusMember: null })
            return;
        var status = operation.Status.ToString(CultureInfo.InvariantCulture);
        var chosen = operation.StatusMember is { } given ? $"response.{given.Property}{(given.IsRequired ? "" : " ?? " + status)}" : status;
        writer.Line();
        writer.Line($"public static int StatusOf({operation.Response} response) => {chosen};");
    }
}

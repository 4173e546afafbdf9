using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what follows the pages of answers, as extensions of the client's interface, so that a fake of it has them too.</summary>
internal static class PaginatorEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service)
    {
        if (!service.Operations.Any(static operation => operation.Pagination is not null))
            return;
        writer.Line();
        writer.Line($"/// <summary>Goes through answers of {service.Name} that come in pages.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} static partial class {service.Name}Paginators");
        foreach (var operation in service.Operations)
        {
            if (operation.Pagination is { } pagination)
                Emit(writer, service, operation, pagination);
        }
    }

    private static void Emit(CodeWriter writer, ServicePlan service, OperationPlan operation, PaginationPlan pagination)
    {
        var token = TypeNames.Of(pagination.Token);
        var last = pagination.Token.Kind == TypeKind.String ? "{ Length: > 0 }" : "{ Count: > 0 }";
        using (Method(writer, service, operation, pagination.PagesMethod, operation.Response, $"Calls {operation.Name} for one page after another, each when it is asked for, until the last."))
        {
            Check(writer);
            writer.Line($"return {TypeNames.Paginator}.Pages<{operation.Request}, {operation.Response}, {token}>(");
            writer.Line($"    {Literal.Text(operation.Name)},");
            writer.Line("    request,");
            writer.Line($"    client.{operation.Method},");
            writer.Line($"    static response => response.{Path(pagination.OutputToken)} is {last} token ? token : null,");
            writer.Line($"    static (request, token) => request with {{ {pagination.InputToken} = token }},");
            writer.Line("    cancellationToken);");
        }

        if (pagination.Collection is not { } collection)
            return;
        var item = collection.Kind == TypeKind.List ? TypeNames.Item(collection) : $"{TypeNames.KeyValuePair}<string, {TypeNames.Item(collection)}>";
        using (Method(writer, service, operation, pagination.ItemsMethod, item, $"Goes through <c>{string.Join(".", pagination.Items)}</c> of all pages of {operation.Name}."))
        {
            Check(writer);
            writer.Line($"return {TypeNames.Paginator}.Items<{operation.Response}, {item}>(");
            writer.Line($"    client.{pagination.PagesMethod}(request, cancellationToken), static response => response.{Path(pagination.Items)}, cancellationToken);");
        }
    }

    private static CodeWriter.Scope Method(CodeWriter writer, ServicePlan service, OperationPlan operation, string method, string item, string summary)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <param name=\"client\">The client.</param>");
        writer.Line("/// <param name=\"request\">The request of the first page.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Stops the calls.</param>");
        writer.Line($"/// <exception cref=\"{TypeNames.PaginationException}\">The service gave the same token twice in a row.</exception>");
        Emission.Obsolete(writer, operation.Deprecation);
        return writer.Block(
            $"public static {TypeNames.AsyncEnumerable}<{item}> {method}(this I{service.Name}Client client, {operation.Request} request, {TypeNames.CancellationToken} cancellationToken = default)");
    }

    private static void Check(CodeWriter writer)
    {
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(client);");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(request);");
    }

    // What lies between may be missing, or is required and never is.
    private static string Path(EquatableArray<string> properties) => string.Join("?.", properties);
}

using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what puts a request into an HTTP message, within the struct that describes its operation to the runtime.</summary>
internal sealed class BindingEmitter(CodeWriter writer, ServicePlan service, OperationPlan operation)
{
    private readonly BindingPlan _binding = operation.Binding;
    private readonly ShapeWriterEmitter _values = new(writer, service, "private");

    /// <summary>Emits the facts that never change.</summary>
    public void Info()
    {
        var facts = Facts().ToList();
        writer.Line($"public static {TypeNames.OperationInfo} Info {{ get; }} = new(");
        var ending = facts.Count == 0 ? ";" : "";
        writer.Line($"    {service.Name}Service.Info, {Literal.Text(operation.Name)}, {Method(_binding.Method)}, {Literal.Text(_binding.Path)}){ending}");
        if (facts.Count == 0)
            return;
        using var block = writer.Block("{", "};", isBare: true);
        foreach (var fact in facts)
            writer.Line(fact + ",");
    }

    /// <summary>Emits the writers of body, path, headers and host name.</summary>
    public void Writers()
    {
        Body();
        if (_binding.Uri.Count > 0)
            Uri();
        if (_binding.Headers.Count > 0)
            Headers();
        if (_binding.HostPrefix.Count > 0)
            HostPrefix();
        if (operation.EndpointArguments.Count > 0)
            EndpointOptionsEmitter.Arguments(writer, operation);
        if (_binding.Checksum is { } checksum)
            Checksum(checksum);
        if (_binding.EndpointProperty.Length > 0)
        {
            writer.Line();
            writer.Line($"public static string? EndpointOf({operation.Request} request) => request.{_binding.EndpointProperty};");
        }

        if (_binding.Stream.Length > 0)
        {
            writer.Line();
            writer.Line($"public static {TypeNames.Stream}? StreamOf({operation.Request} request) => request.{_binding.Stream};");
        }

        if (operation.IdempotencyToken.Length == 0)
            return;
        writer.Line();
        writer.Line($"public static {operation.Request} Complete({operation.Request} request, {TypeNames.Func}<string> newToken) =>");
        writer.Line($"    request.{operation.IdempotencyToken} is null ? request with {{ {operation.IdempotencyToken} = newToken() }} : request;");
    }

    private IEnumerable<string> Facts()
    {
        if (_binding.IsBound)
            yield return "IsBound = true";
        if (_binding.RequestBody != BodyKind.Document)
            yield return $"RequestBody = {TypeNames.BodyFormat}.{_binding.RequestBody}";
        if (_binding.ResponseBody != BodyKind.Document)
            yield return $"ResponseBody = {TypeNames.BodyFormat}.{_binding.ResponseBody}";
        if (_binding.RequiresLength)
            yield return "RequiresLength = true";
        if (_binding.IsPayloadUnsigned)
            yield return "IsPayloadUnsigned = true";
        if (_binding.ResponseChecksums.Count > 0)
            yield return $"ResponseChecksums = [{string.Join(", ", _binding.ResponseChecksums.Select(Literal.Text))}]";
        if (_binding.ContentType.Length > 0)
            yield return $"ContentType = {Literal.Text(_binding.ContentType)}";
        if (_binding.Compression != CompressionKind.None)
            yield return $"RequestCompression = {TypeNames.RequestCompression}.{_binding.Compression}";
        if (operation.Auth != AuthKind.Required)
            yield return $"Auth = {TypeNames.OperationAuth}.{operation.Auth}";
        if (operation.AuthSchemes.Count > 1 || (operation.AuthSchemes.Count == 1 && operation.AuthSchemes[0] != "SigV4"))
            yield return $"AuthSchemes = [{string.Join(", ", operation.AuthSchemes.Select(static scheme => $"{TypeNames.AuthScheme}.{scheme}"))}]";
        if (operation.EndpointArguments.Count > 0)
            yield return "HasEndpointParameters = true";
    }

    private void Body()
    {
        writer.Line();
        var write = $"{service.Codec.ClassName}.Write{operation.Request}(ref writer, request);";
        using var method = writer.Block($"public static void Write<TWriter>(ref TWriter writer, {operation.Request} request) {Emission.WhereWriter}");
        if (_binding.RequestBody is BodyKind.None or BodyKind.Stream)
            return;
        if (_binding.HasPayload)
        {
            writer.Line(write);
            return;
        }

        writer.Line($"writer.BeginStructure({Literal.Utf8(_binding.Root)});");
        writer.Line(write);
        writer.Line("writer.EndStructure();");
    }

    private void Uri()
    {
        writer.Line();
        using var method = writer.Block($"public static void WriteUri(ref {TypeNames.UriShapeWriter} writer, {operation.Request} value)");
        foreach (var part in _binding.Uri)
        {
            if (part.Label is not { } label)
            {
                writer.Line($"writer.WriteLiteral({Literal.Utf8(part.Text)});");
                continue;
            }

            if (part.IsElsewhere)
            {
                writer.Line($"writer.CheckLabel({Literal.Text(part.Text)}, value.{label.Property});");
                continue;
            }

            writer.Line($"writer.BeginLabel({Literal.Text(part.Text)}, isGreedy: {(part.IsGreedy ? "true" : "false")});");
            if (label.Property == _binding.AccountProperty)
                writer.Line($"writer.WriteString(default, value.{label.Property} is \"\" ? \"-\" : value.{label.Property});");
            else
                _values.Member(label);
        }

        foreach (var member in _binding.Query)
            _values.Member(member);
    }

    private void Headers()
    {
        writer.Line();
        using var method = writer.Block($"public static void WriteHeaders(ref {TypeNames.HeaderShapeWriter} writer, {operation.Request} value)");
        foreach (var member in _binding.Headers)
            _values.Header(member);
    }

    private void HostPrefix()
    {
        writer.Line();
        using var method = writer.Block($"public static void WriteHostPrefix(ref {TypeNames.HostPrefixWriter} writer, {operation.Request} value)");
        foreach (var part in _binding.HostPrefix)
        {
            writer.Line(part.Property.Length == 0
                ? $"writer.WriteLiteral({Literal.Text(part.Text)});"
                : $"writer.WriteLabel({Literal.Text(part.Text)}, value.{part.Property});");
        }
    }

    private void Checksum(ChecksumPlan checksum)
    {
        var chosen = checksum.Property.Length == 0 ? "" : $"request.{checksum.Property}{(checksum.IsEnum ? (checksum.IsRequired ? ".Value" : "?.Value") : "")}";
        var otherwise = checksum.Otherwise.Length == 0 ? "" : Literal.Text(checksum.Otherwise);
        var joint = chosen.Length == 0 || otherwise.Length == 0 || checksum.IsRequired ? "" : " ?? ";
        writer.Line();
        writer.Line($"public static string? ChecksumAlgorithm({operation.Request} request) => {chosen}{joint}{(joint.Length == 0 && chosen.Length > 0 ? "" : otherwise)};");
    }

    private static string Method(string method) => method switch
    {
        "GET" => TypeNames.HttpMethod + ".Get",
        "PUT" => TypeNames.HttpMethod + ".Put",
        "POST" => TypeNames.HttpMethod + ".Post",
        "DELETE" => TypeNames.HttpMethod + ".Delete",
        "HEAD" => TypeNames.HttpMethod + ".Head",
        "PATCH" => TypeNames.HttpMethod + ".Patch",
        _ => $"new {TypeNames.HttpMethod}({Literal.Text(method)})",
    };
}

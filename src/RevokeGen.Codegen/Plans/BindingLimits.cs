using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Knows which bindings to HTTP messages cannot be emitted, because the model does not say enough or says what HTTP cannot carry.</summary>
internal static class BindingLimits
{
    /// <summary>Why the operation is left out; null when it can be emitted.</summary>
    public static string? Reason(Model model, Shape operation, ProtocolKind protocol)
    {
        var input = operation.Input is { } id ? model.Find(id) : null;
        // Without greedy labels: a plus sign is part of the name.
        foreach (var label in UriPattern.Pieces(operation.Traits.Find(TraitIds.Endpoint)?["hostPrefix"]?.Text ?? "").Where(static piece => piece.IsLabel).Select(static piece => piece.Text))
        {
            if (input?.Member(label) is not { } member || model.Find(member.Target)!.Type is not (ShapeType.String or ShapeType.Enum))
                return $"no string of its input is the label '{label}' of its host prefix";
        }

        if (!Protocol.IsRest(protocol))
            return null;
        if (operation.Traits.Find(TraitIds.Http)?["uri"]?.Text is not { Length: > 0 } uri)
            return "it has no smithy.api#http trait with a uri";
        foreach (var label in UriPattern.Labels(uri))
        {
            if (input?.Member(label) is not { } member || HttpBinding.OfRequest(member) != MemberLocation.Label)
                return $"no member of its input is bound to the label '{label}' of its path";
        }

        var labels = UriPattern.Labels(uri).ToList();
        if (input?.Members.FirstOrDefault(member => HttpBinding.OfRequest(member) == MemberLocation.Label && !labels.Contains(member.Name)) is { } unused)
            return $"its path has no label for {input.Id.Name}${unused.Name}";
        return Unbindable(model, input, HttpBinding.OfRequest)
            ?? Unbindable(model, operation.Output is { } output ? model.Find(output) : null, HttpBinding.OfResponse)
            ?? operation.Errors.Select(error => Unbindable(model, model.Find(error), HttpBinding.OfResponse)).FirstOrDefault(static reason => reason is not null);
    }

    private static string? Unbindable(Model model, Shape? shape, Func<MemberShape, MemberLocation> locate)
    {
        foreach (var member in shape?.Members ?? [])
        {
            var target = model.Find(member.Target)!;
            var fits = locate(member) switch
            {
                MemberLocation.Label => IsScalar(target),
                MemberLocation.Query or MemberLocation.Header => IsScalar(target) || IsListOfScalars(model, target),
                MemberLocation.QueryParams => Value(model, target) is { } value && (IsScalar(value) || IsListOfScalars(model, value)),
                MemberLocation.PrefixHeaders => Value(model, target) is { Type: ShapeType.String },
                MemberLocation.StatusCode => target.Type == ShapeType.Integer,
                MemberLocation.Payload => target.Type is ShapeType.Blob or ShapeType.String or ShapeType.Enum or ShapeType.Structure or ShapeType.Union or ShapeType.Document,
                _ => true,
            };
            if (!fits)
                return $"{shape!.Id.Name}${member.Name} is a {target.Type.ToString().ToLowerInvariant()}, which cannot stand where it is bound to";
        }

        return null;
    }

    private static Shape? Value(Model model, Shape map) => map.Type == ShapeType.Map ? model.Find(map.Member("value")!.Target) : null;

    private static bool IsListOfScalars(Model model, Shape list) =>
        list.Type is ShapeType.List or ShapeType.Set && IsScalar(model.Find(list.Members[0].Target)!);

    private static bool IsScalar(Shape shape) => shape.Type is not
        (ShapeType.List or ShapeType.Set or ShapeType.Map or ShapeType.Structure or ShapeType.Union or ShapeType.Document);
}

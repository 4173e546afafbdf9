using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks what an operation's traits, its messages and its errors say together.</summary>
internal static class OperationChecks
{
    public static void Check(CheckContext context, Shape operation)
    {
        CheckErrors(context, operation);
        if (operation.Traits.Find(TraitIds.Http)?["uri"]?.Text is { } uri && HttpUri.Parse(uri) is { Error: null } parsed)
            new HttpBindings(context, operation).Check(parsed);
        if (operation.Traits.Find(TraitIds.Endpoint)?["hostPrefix"]?.Text is { } prefix && HostPrefix.Parse(prefix) is { Error: null } host)
            new LabelBindings(context, operation, TraitIds.HostLabel, "hostPrefix").Check(host.Labels, operation.Traits.Find(TraitIds.Endpoint)!["hostPrefix"]!.Spot);
    }

    private static void CheckErrors(CheckContext context, Shape operation)
    {
        var codes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var id in operation.Errors)
        {
            if (context.Find(id) is not { } error)
                continue;
            if (!error.Traits.Has(TraitIds.Error))
                context.Report(SpecRules.InvalidShape, error.Spot, error.Id.Value, $"an operation has it as an error, and it has no '{TraitIds.Error}'");
            if (error.Traits.Find(TraitIds.AwsQueryError)?["code"] is not StringNode code)
                continue;
            if (codes.TryGetValue(code.Value, out var other))
                context.Report(SpecRules.WireNameClash, code.Spot, error.Id.Value, other.Id.Value, code.Value);
            else
                codes.Add(code.Value, error);
        }
    }
}

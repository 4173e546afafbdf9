using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>
/// Checks that no two operations of a service have one method and one uri, so that a request says which of them it is for. Labels are equal by their
/// places, whatever they are called; two that differ in being greedy, or in the patterns of what fills them, may be told apart.
/// </summary>
internal sealed class UriConflicts(CheckContext context, ServiceClosure closure)
{
    public void Check()
    {
        if (!closure.Service.Traits.Has(TraitIds.RestJson1) && !closure.Service.Traits.Has(TraitIds.RestXml))
            return;
        var known = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var operation in closure.Operations.OrderBy(static operation => operation.Spot.Path, StringComparer.Ordinal).ThenBy(static operation => operation.Spot.Start))
        {
            if (operation.Traits.FindMember(TraitIds.Http) is not { } http || http.Value["method"]?.Text is not { } method
                || http.Value["uri"]?.Text is not { } uri || HttpUri.Parse(uri) is not { Error: null } parsed)
                continue;
            var labels = parsed.Labels.Select(label => PatternOf(operation, label));
            var request = string.Join("\n", [method, operation.Traits.Find(TraitIds.Endpoint)?["hostPrefix"]?.Text, parsed.Pattern, .. labels]);
            if (known.TryGetValue(request, out var other))
                context.Report(SpecRules.HttpBindingClash, http.NameSpot, operation.Id.Value, $"'{other.Id.Name}' has the same method and uri, {method} {other.Traits.Find(TraitIds.Http)!["uri"]!.Text}; give one of them another");
            else
                known.Add(request, operation);
        }
    }

    private string? PatternOf(Shape operation, string label) =>
        operation.Input is { } input && context.Find(input)?.Member(label) is { } member
            ? member.Traits.Find(TraitIds.Pattern)?.Text ?? context.Find(member.Target)?.Traits.Find(TraitIds.Pattern)?.Text
            : null;
}

using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that the members of an operation's messages do not get in each other's way.</summary>
internal sealed class HttpBindings(CheckContext context, Shape operation)
{
    /// <summary>At most one of these on a member, and at most one member with each that has no name of its own.</summary>
    private static readonly string[] Bindings =
    [
        TraitIds.HttpLabel, TraitIds.HttpQuery, TraitIds.HttpQueryParams, TraitIds.HttpHeader, TraitIds.HttpPrefixHeaders, TraitIds.HttpPayload,
        TraitIds.HttpResponseCode,
    ];

    private static readonly string[] Single = [TraitIds.HttpQueryParams, TraitIds.HttpPrefixHeaders, TraitIds.HttpPayload, TraitIds.HttpResponseCode];

    public void Check(HttpUri uri)
    {
        new LabelBindings(context, operation, TraitIds.HttpLabel, "uri").Check(uri.Labels, operation.Traits.Find(TraitIds.Http)!["uri"]!.Spot);
        CheckMessage(operation.Input, uri.QueryNames);
        CheckMessage(operation.Output, []);
        foreach (var error in operation.Errors)
            CheckMessage(error, []);
    }

    private void CheckMessage(ShapeId? id, HashSet<string> fixedQuery)
    {
        if (id is not { } message || context.Find(message) is not { } shape || !shape.Members.Any(IsBound))
            return;
        foreach (var member in shape.Members)
            CheckMember(shape, member);
        CheckNames(shape, TraitIds.HttpQuery, StringComparer.Ordinal, "query parameter");
        CheckNames(shape, TraitIds.HttpHeader, StringComparer.OrdinalIgnoreCase, "header");
        foreach (var trait in Single)
            CheckSingle(shape, trait);
        foreach (var member in shape.Members)
        {
            if (member.Traits.FindMember(TraitIds.HttpQuery) is { } query && query.Value.Text is { } name && fixedQuery.Contains(name))
                Report(shape, member, query, $"the uri of '{operation.Id.Name}' has the query parameter '{name}' already");
        }

        CheckPrefix(shape);
        CheckPayload(shape);
    }

    private void CheckMember(Shape shape, MemberShape member)
    {
        if (!IsBound(member))
            return;
        var bound = Array.FindAll(Bindings, member.Traits.Has);
        if (bound.Length > 1)
            Report(shape, member, member.Traits.FindMember(bound[1])!, $"it has '{bound[0]}' and '{bound[1]}', and one member goes to one place");
    }

    private static bool IsBound(MemberShape member)
    {
        if (member.Traits.Count == 0)
            return false;
        foreach (var trait in Bindings)
        {
            if (member.Traits.Has(trait))
                return true;
        }

        return false;
    }

    private void CheckNames(Shape shape, string trait, StringComparer comparer, string what)
    {
        var names = new Dictionary<string, string>(comparer);
        foreach (var member in shape.Members)
        {
            if (member.Traits.FindMember(trait) is not { } binding || binding.Value.Text is not { } name)
                continue;
            if (names.TryGetValue(name, out var other))
                Report(shape, member, binding, $"'{other}' goes into the {what} '{name}' already");
            else
                names.Add(name, member.Name);
        }
    }

    private void CheckSingle(Shape shape, string trait)
    {
        MemberShape? first = null;
        foreach (var member in shape.Members)
        {
            if (member.Traits.FindMember(trait) is not { } binding)
                continue;
            if (first is not null)
                Report(shape, member, binding, $"'{first.Name}' has '{trait}' already, and only one member can");
            first ??= member;
        }
    }

    // With an empty prefix the map takes what no member names.
    private void CheckPrefix(Shape shape)
    {
        if (shape.Members.FirstOrDefault(static member => member.Traits.Has(TraitIds.HttpPrefixHeaders)) is not { } map
            || map.Traits.Find(TraitIds.HttpPrefixHeaders)?.Text is not { Length: > 0 } prefix)
            return;
        foreach (var member in shape.Members)
        {
            if (member.Traits.FindMember(TraitIds.HttpHeader) is { } header && header.Value.Text?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true)
                Report(shape, member, header, $"its header begins with '{prefix}', and '{map.Name}' takes all that do");
        }
    }

    private void CheckPayload(Shape shape)
    {
        if (shape.Members.FirstOrDefault(static member => member.Traits.Has(TraitIds.HttpPayload)) is not { } payload)
            return;
        foreach (var member in shape.Members)
        {
            if (!IsBound(member) && !member.Traits.Has(TraitIds.HostLabel))
                context.Report(SpecRules.HttpBindingClash, member.Spot, shape.Id.WithMember(member.Name).Value, $"it has no place: '{payload.Name}' is the whole body; bind it to a header, a label or the query");
        }
    }

    private void Report(Shape shape, MemberShape member, ObjectMember binding, string what) =>
        context.Report(SpecRules.HttpBindingClash, binding.NameSpot, shape.Id.WithMember(member.Name).Value, what);
}

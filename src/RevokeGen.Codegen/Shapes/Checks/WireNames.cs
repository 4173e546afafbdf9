using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that members of one structure or union have different names on the wire of a service's protocols.</summary>
internal sealed class WireNames(CheckContext context, ServiceClosure closure)
{
    private readonly string? _json = closure.Service.Traits.Has(TraitIds.RestJson1) ? TraitIds.JsonName : null;
    private readonly string? _xml = closure.Service.Traits.Has(TraitIds.RestXml) || closure.Service.Traits.Has(TraitIds.AwsQuery) ? TraitIds.XmlName : null;

    // Elsewhere a binding to HTTP means nothing, and the member stands in the body.
    private readonly HashSet<ShapeId> _messages =
    [
        .. closure.Operations.SelectMany(static operation => operation.Errors.Concat(new[] { operation.Input, operation.Output }.OfType<ShapeId>())),
        .. closure.Service.Errors,
    ];

    public void Check()
    {
        if ((_json ?? _xml) is not { } trait)
            return;
        foreach (var shape in closure.Shapes)
        {
            // Names differ unless a trait gives one.
            if (shape.Type is ShapeType.Structure or ShapeType.Union && shape.Members.Any(member => member.Traits.Has(trait)))
                Check(shape, trait);
        }
    }

    private void Check(Shape shape, string trait)
    {
        var members = new Dictionary<string, MemberShape>(StringComparer.Ordinal);
        var isMessage = _messages.Contains(shape.Id);
        foreach (var member in shape.Members)
        {
            if (isMessage && Array.Exists(TraitIds.HttpBindings, member.Traits.Has))
                continue;
            var name = member.Traits.Find(trait)?.Text ?? member.Name;
            var key = trait == TraitIds.XmlName && member.Traits.Has(TraitIds.XmlAttribute) ? "@" + name : name;
            if (members.TryGetValue(key, out var other))
                Report(shape, other, member, trait, name);
            else
                members.Add(key, member);
        }
    }

    private void Report(Shape shape, MemberShape first, MemberShape second, string trait, string name)
    {
        var spot = (second.Traits.FindMember(trait) ?? first.Traits.FindMember(trait))!.Value.Spot;
        context.Report(SpecRules.WireNameClash, spot, shape.Id.WithMember(second.Name).Value, shape.Id.WithMember(first.Name).Value, name);
    }
}

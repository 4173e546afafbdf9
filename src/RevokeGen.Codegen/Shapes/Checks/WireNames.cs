using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that members of one structure or union have different names on the wire of a service's protocols.</summary>
internal sealed class WireNames(CheckContext context, ServiceClosure closure, CancellationToken cancellationToken)
{
    // Elsewhere a binding to HTTP means nothing, and the member stands in the body.
    private readonly HashSet<ShapeId> _messages =
    [
        .. closure.Operations.SelectMany(static operation => operation.Errors.Concat(new[] { operation.Input, operation.Output }.OfType<ShapeId>())),
        .. closure.Service.Errors,
    ];

    public void Check()
    {
        var service = closure.Service.Traits;
        if (service.Has(TraitIds.RestJson1))
        {
            Check(static shape => IsNamed(shape, TraitIds.JsonName), static member => (false, Name(member, TraitIds.JsonName)), TraitIds.JsonName);
        }
        else if (service.Has(TraitIds.RestXml) || service.Has(TraitIds.AwsQuery))
        {
            Check(static shape => IsNamed(shape, TraitIds.XmlName), Xml, TraitIds.XmlName);
        }
        else if (service.Has(TraitIds.Ec2Query))
        {
            // What is written has other names than what is read.
            var reached = Closure.Of(closure.Service, closure.Operations, context.Find, cancellationToken);
            Check(shape => reached.IsRead(shape.Id) && IsNamed(shape, TraitIds.XmlName), Xml, TraitIds.XmlName);
            Check(shape => reached.IsWritten(shape.Id), static member => (false, Ec2QueryName.Of(member)), TraitIds.Ec2QueryName, TraitIds.XmlName);
        }
    }

    // Names differ unless a trait gives one.
    private static bool IsNamed(Shape shape, string trait) => shape.Members.Any(member => member.Traits.Has(trait));

    private static (bool IsAttribute, string Name) Xml(MemberShape member) => (member.Traits.Has(TraitIds.XmlAttribute), Name(member, TraitIds.XmlName));

    private static string Name(MemberShape member, string trait) => member.Traits.Find(trait)?.Text ?? member.Name;

    private void Check(Func<Shape, bool> isConcerned, Func<MemberShape, (bool IsAttribute, string Name)> nameOf, params string[] traits)
    {
        foreach (var shape in closure.Shapes)
        {
            if (shape.Type is ShapeType.Structure or ShapeType.Union && isConcerned(shape))
                Check(shape, nameOf, traits);
        }
    }

    private void Check(Shape shape, Func<MemberShape, (bool IsAttribute, string Name)> nameOf, string[] traits)
    {
        var members = new Dictionary<(bool IsAttribute, string Name), MemberShape>();
        var isMessage = _messages.Contains(shape.Id);
        foreach (var member in shape.Members)
        {
            if (isMessage && Array.Exists(TraitIds.HttpBindings, member.Traits.Has))
                continue;
            var name = nameOf(member);
            if (members.TryGetValue(name, out var other))
                Report(shape, other, member, traits, name.Name);
            else
                members.Add(name, member);
        }
    }

    private void Report(Shape shape, MemberShape first, MemberShape second, string[] traits, string name)
    {
        var named = from member in new[] { second, first }
                    from trait in traits
                    select member.Traits.FindMember(trait)?.Value.Spot;
        var spot = named.FirstOrDefault(static spot => spot is not null) ?? second.Spot;
        context.Report(SpecRules.WireNameClash, spot, shape.Id.WithMember(second.Name).Value, shape.Id.WithMember(first.Name).Value, name);
    }
}

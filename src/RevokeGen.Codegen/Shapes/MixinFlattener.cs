using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Makes one shape of a definition, what is applied to it, and the mixins it uses.</summary>
internal sealed class MixinFlattener(ShapeIndex index, List<Finding> findings)
{
    public Shape Flatten(Shape own, IReadOnlyList<Shape> mixins, Overlay overlay)
    {
        var shape = own with
        {
            Traits = Inherited(mixins).With(overlay.MergeInto(own.Traits, own.Id)),
            Members = Members(own, mixins, overlay),
        };
        ReportUnmatched(shape, overlay);

        return mixins.Count == 0 ? shape : WithReferences(shape, mixins) with { IsPartial = own.IsPartial || mixins.Any(static mixin => mixin.IsPartial) };
    }

    private EquatableArray<MemberShape> Members(Shape own, IReadOnlyList<Shape> mixins, Overlay overlay)
    {
        if (mixins.Count == 0)
            return own.Members.Select(member => WithApplied(own, member, overlay)).ToEquatableArray();

        // Inherited members come first and keep their places; a member named again adds traits to the inherited one.
        List<MemberShape> members = [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in mixins.SelectMany(static mixin => mixin.Members))
            Add(members, places, own, member);
        foreach (var inherited in places.Where(place => overlay.Of(place.Key).Count > 0).ToList())
            members[inherited.Value] = members[inherited.Value] with { Traits = members[inherited.Value].Traits.With(overlay.Of(inherited.Key)) };
        foreach (var member in own.Members)
            Add(members, places, own, WithApplied(own, member, overlay));
        return members.ToEquatableArray();
    }

    private void ReportUnmatched(Shape shape, Overlay overlay)
    {
        foreach (var unmatched in overlay.Members.Except(shape.Members.Select(static member => member.Name), StringComparer.Ordinal))
            index.ReportNoMatch(overlay.First(unmatched));
    }

    private static MemberShape WithApplied(Shape own, MemberShape member, Overlay overlay) =>
        member with { Traits = overlay.MergeInto(member.Traits, own.Id.WithMember(member.Name)) };

    private void Add(List<MemberShape> members, Dictionary<string, int> places, Shape own, MemberShape member)
    {
        if (!places.TryGetValue(member.Name, out var at))
        {
            places.Add(member.Name, members.Count);
            members.Add(member);
            return;
        }

        if (members[at].Target != member.Target)
            findings.Add(new(SpecRules.InvalidShape, [own.Id.WithMember(member.Name).Value, $"a mixin has it as '{members[at].Target}'"], member.Spot));
        members[at] = member with { Traits = members[at].Traits.With(member.Traits) };
    }

    private static Traits Inherited(IReadOnlyList<Shape> mixins)
    {
        var traits = new List<ObjectMember>();
        foreach (var mixin in mixins)
        {
            var local = (mixin.Traits.Find(TraitIds.Mixin)?["localTraits"] as ArrayNode)?.Items.Select(static item => item.Text).ToArray() ?? [];
            traits.AddRange(mixin.Traits.All.Where(trait => trait.Name != TraitIds.Mixin && !local.Contains(trait.Name)));
        }

        return Traits.Of(traits);
    }

    private static EquatableArray<ShapeId> Union(IReadOnlyList<Shape> mixins, Shape shape, Func<Shape, EquatableArray<ShapeId>> ids) =>
        mixins.Append(shape).SelectMany(ids).Distinct().ToEquatableArray();

    private static Shape WithReferences(Shape shape, IReadOnlyList<Shape> mixins) => shape with
    {
        Version = shape.Version.Length > 0 ? shape.Version : mixins.LastOrDefault(static mixin => mixin.Version.Length > 0)?.Version ?? "",
        Renames = mixins.Append(shape).SelectMany(static from => from.Renames).GroupBy(static rename => rename.Id.Value).Select(static same => same.Last()).ToEquatableArray(),
        Errors = Union(mixins, shape, static from => from.Errors),
        Operations = Union(mixins, shape, static from => from.Operations),
        Resources = Union(mixins, shape, static from => from.Resources),
    };
}

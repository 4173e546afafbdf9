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
        foreach (var applied in overlay.ByMember)
        {
            if (applied.Key.Length > 0 && shape.Member(applied.Key) is null)
                index.ReportNoMatch(applied.Value.First);
        }

        return mixins.Count == 0 ? shape : WithReferences(shape, mixins) with { IsPartial = own.IsPartial || mixins.Any(static mixin => mixin.IsPartial) };
    }

    private EquatableArray<MemberShape> Members(Shape own, IReadOnlyList<Shape> mixins, Overlay overlay)
    {
        if (mixins.Count == 0)
            return own.Members.Select(member => WithApplied(own, member, overlay)).ToEquatableArray();

        // Inherited members come first and keep their places; a member named again adds traits to the inherited one.
        List<MemberShape> members = [];
        foreach (var member in mixins.SelectMany(static mixin => mixin.Members))
            Add(members, own, member);
        foreach (var member in own.Members)
            Add(members, own, WithApplied(own, member, overlay));
        return members
            .Select(member => own.Member(member.Name) is null ? member with { Traits = member.Traits.With(overlay.Of(member.Name)) } : member)
            .ToEquatableArray();
    }

    private static MemberShape WithApplied(Shape own, MemberShape member, Overlay overlay) =>
        member with { Traits = overlay.MergeInto(member.Traits, own.Id.WithMember(member.Name)) };

    private void Add(List<MemberShape> members, Shape own, MemberShape member)
    {
        var at = members.FindIndex(other => other.Name == member.Name);
        if (at < 0)
        {
            members.Add(member);
            return;
        }

        if (members[at].Target != member.Target)
            findings.Add(new(SpecRules.InvalidShape, [own.Id.WithMember(member.Name).Value, $"a mixin has it as '{members[at].Target}'"], member.Spot));
        members[at] = member with { Traits = members[at].Traits.With(member.Traits) };
    }

    private static Traits Inherited(IReadOnlyList<Shape> mixins)
    {
        var traits = Traits.None;
        foreach (var mixin in mixins)
        {
            var local = (mixin.Traits.Find(TraitIds.Mixin)?["localTraits"] as ArrayNode)?.Items.Select(static item => item.Text).ToArray() ?? [];
            traits = traits.With(mixin.Traits.Without(id => id == TraitIds.Mixin || local.Contains(id)));
        }

        return traits;
    }

    private static EquatableArray<ShapeId> Union(IReadOnlyList<Shape> mixins, Shape shape, Func<Shape, EquatableArray<ShapeId>> ids) =>
        mixins.Append(shape).Select(ids).Aggregate(ShapeIdArray.Union);

    private static Shape WithReferences(Shape shape, IReadOnlyList<Shape> mixins) => shape with
    {
        Version = shape.Version.Length > 0 ? shape.Version : mixins.LastOrDefault(static mixin => mixin.Version.Length > 0)?.Version ?? "",
        Renames = mixins.Append(shape).SelectMany(static from => from.Renames).GroupBy(static rename => rename.Id.Value).Select(static same => same.Last()).ToEquatableArray(),
        Errors = Union(mixins, shape, static from => from.Errors),
        Operations = Union(mixins, shape, static from => from.Operations),
        Resources = Union(mixins, shape, static from => from.Resources),
    };
}

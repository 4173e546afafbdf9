using System.Globalization;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Takes out of a model the rules that a project switched off, so that no later step knows of them.</summary>
internal static class RuleSwitch
{
    /// <summary>The model without the rules that the keys name. A key that names none is a finding, without a place: it stands in no spec.</summary>
    public static Model Apply(Model model, EquatableArray<string> keys, List<Finding> findings)
    {
        if (keys.Count == 0)
            return model;
        var rules = SwitchableRules.Of(model).ToList();
        var off = new List<SwitchableRule>();
        foreach (var key in keys)
        {
            var named = rules.Where(rule => rule.IsNamedBy(key)).ToList();
            off.AddRange(named);
            if (named.Count == 0)
                findings.Add(new(SpecRules.UnknownRule, [key, NearestName.Of(key, rules.Select(rule => rule.Key(key.IndexOf('#') >= 0)))], null));
        }

        var shapes = model.Shapes.ToDictionary(static shape => shape.Id.Value, StringComparer.Ordinal);
        foreach (var ofShape in off.Distinct().GroupBy(static rule => rule.Shape.Id.Value))
            shapes[ofShape.Key] = Without(shapes[ofShape.Key], ofShape.ToList());
        return new(shapes, model.Metadata);
    }

    private static Shape Without(Shape shape, List<SwitchableRule> off) => shape with
    {
        Traits = Without(shape.Traits, off.Where(static rule => rule.Member is null), shape.Spot),
        Members = shape.Members
            .Select(member => member with { Traits = Without(member.Traits, off.Where(rule => rule.Member?.Name == member.Name), member.Spot) })
            .ToEquatableArray(),
    };

    private static Traits Without(Traits traits, IEnumerable<SwitchableRule> off, TextSpot spot)
    {
        foreach (var ofTrait in off.GroupBy(static rule => rule.TraitId))
        {
            var entries = new HashSet<string?>(ofTrait.Select(static rule => rule.Entry), StringComparer.Ordinal);
            if (!entries.Contains(null))
                traits = traits.With(ofTrait.Key, spot, Without(traits.Find(ofTrait.Key)!, entries));
            else if (SwitchableRules.Inherits(ofTrait.Key))
                // Removed, a member's trait would make way for its target's.
                traits = traits.With(ofTrait.Key, spot, new NullNode(spot));
            else
                traits = traits.Without(id => id == ofTrait.Key);
        }

        return traits;
    }

    private static SpecNode Without(SpecNode trait, HashSet<string?> entries) => trait is ArrayNode rows
        ? new ArrayNode(rows.Spot, rows.Items.Where((_, index) => !entries.Contains(index.ToString(CultureInfo.InvariantCulture))).ToList())
        : new ObjectNode(trait.Spot, ((ObjectNode)trait).Members.Where(member => !entries.Contains(member.Name)).ToList());
}

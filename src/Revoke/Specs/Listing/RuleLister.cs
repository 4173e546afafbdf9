using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Listing;

/// <summary>Lists the rules of a model by the shapes that hold them.</summary>
internal sealed class RuleLister(Model model)
{
    private readonly ILookup<string, SwitchableRule> _byShape = SwitchableRules.Of(model).Where(IsOne).ToLookup(static rule => rule.Shape.Id.Value);

    /// <summary>The rules on shapes and their members.</summary>
    public IEnumerable<ListedRule> Of(IEnumerable<Shape> shapes) => shapes.SelectMany(shape => _byShape[shape.Id.Value]).Select(Read);

    // A constraint on a simple shape is listed with the members that take it over, and a table of values row by row.
    private static bool IsOne(SwitchableRule rule) =>
        rule.Member is not null || (!SwitchableRules.Inherits(rule.TraitId) && (rule.TraitId != TraitIds.AllowedValues || rule.Entry is not null));

    private ListedRule Read(SwitchableRule rule)
    {
        var trait = TraitOf(rule);
        var (value, spot) = (trait.Value, trait.NameSpot);
        if (rule.Entry is { } entry && (value as ObjectNode)?.Find(entry) is { } named)
            (value, spot) = (named.Value, named.NameSpot);
        else if (rule.Entry is { } index && value is ArrayNode rows)
            spot = (value = rows.Items[int.Parse(index, CultureInfo.InvariantCulture)]).Spot;
        return new(rule.Key(isAbsolute: false), RuleKinds.Of(rule.TraitId), TraitText.Of(rule.TraitId, value), spot);
    }

    private ObjectMember TraitOf(SwitchableRule rule) => rule.Member is { } member
        ? member.Traits.FindMember(rule.TraitId) ?? model.Find(member.Target)!.Traits.FindMember(rule.TraitId)!
        : rule.Shape.Traits.FindMember(rule.TraitId)!;
}

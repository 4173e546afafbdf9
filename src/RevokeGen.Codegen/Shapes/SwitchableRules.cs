using System.Globalization;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>Lists the rules of a model that can be switched off.</summary>
internal static class SwitchableRules
{
    private static readonly string[] Values = [TraitIds.Length, TraitIds.Pattern, TraitIds.Range, TraitIds.UniqueItems];

    /// <summary>Whether a member takes the trait over from its target.</summary>
    public static bool Inherits(string traitId) => Values.Contains(traitId);

    public static IEnumerable<SwitchableRule> Of(Model model) =>
        model.Shapes.Where(static shape => !Prelude.Shapes.ContainsKey(shape.Id.Value)).SelectMany(shape => Of(model, shape));

    private static IEnumerable<SwitchableRule> Of(Model model, Shape shape)
    {
        var own = Values.Append(TraitIds.ExactlyOneOf).Where(shape.Traits.Has).Select(id => Whole(shape, null, id))
            .Concat(Entries(shape, null, shape.Traits))
            .Concat(Rows(shape));
        return own.Concat(shape.Members.SelectMany(member => OfMember(model, shape, member)));
    }

    /// <summary>A member's rules, those that it takes over from its target included.</summary>
    private static IEnumerable<SwitchableRule> OfMember(Model model, Shape shape, MemberShape member)
    {
        var target = model.Find(member.Target)!.Traits;
        var whole = Values.Where(id => member.Traits.Has(id) || target.Has(id));
        // A label of a path is always there, rule or not.
        if (member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.HttpLabel))
            whole = whole.Append(TraitIds.Required);
        return whole.Select(id => Whole(shape, member, id)).Concat(Entries(shape, member, member.Traits));
    }

    private static SwitchableRule Whole(Shape shape, MemberShape? member, string id) => new(shape, member, id.Substring(id.IndexOf('#') + 1), id, null);

    private static IEnumerable<SwitchableRule> Entries(Shape shape, MemberShape? member, Traits traits)
    {
        foreach (var id in new[] { TraitIds.Conditions, TraitIds.Cautions })
        {
            foreach (var entry in (traits.Find(id) as ObjectNode)?.Members ?? [])
                yield return new(shape, member, entry.Name, id, entry.Name);
        }
    }

    private static IEnumerable<SwitchableRule> Rows(Shape shape)
    {
        if (shape.Traits.Find(TraitIds.AllowedValues) is not ArrayNode rows)
            yield break;
        var table = Whole(shape, null, TraitIds.AllowedValues);
        yield return table;
        for (var index = 0; index < rows.Items.Count; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            yield return table with { Name = rows.Items[index]["name"]?.Text ?? $"{table.Name}[{number}]", Entry = number };
        }
    }
}

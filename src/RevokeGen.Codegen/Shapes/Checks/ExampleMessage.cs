using RevokeGen.Codegen.Specs;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that the input, output or error in an example is a value of its shape. Follows levels by recursion: reading bounds them.</summary>
/// <param name="use">The trait.</param>
/// <param name="title">The example's title, for messages.</param>
/// <param name="allowsConstraintErrors">Whether the example is to show a value that breaks a constraint.</param>
internal sealed class ExampleMessage(TraitUse use, string title, bool allowsConstraintErrors)
{
    public void Check(SpecNode value, ShapeId? message, string part)
    {
        if (message is not null)
            CheckValue(value, message, Traits.None);
        else if (!use.Shape.IsPartial && value is not ObjectNode { Members.Count: 0 })
            Report(value, $"the operation has no {part}");
    }

    // Null says that nothing is there, which a required member reports.
    private void CheckValue(SpecNode value, ShapeId id, Traits member)
    {
        if (value is NullNode || use.Context.Find(id) is not { } shape)
            return;
        switch (shape.Type)
        {
            case ShapeType.Structure or ShapeType.Union:
                CheckMembers(value, shape);
                break;
            case ShapeType.List or ShapeType.Set when value is ArrayNode list:
                foreach (var item in list.Items)
                    CheckValue(item, shape.Members[0].Target, shape.Members[0].Traits);
                CheckLength(value, list.Items.Count, shape, member);
                break;
            case ShapeType.List or ShapeType.Set:
                Report(value, "it is no array");
                break;
            case ShapeType.Map when value is ObjectNode map:
                foreach (var entry in map.Members)
                    CheckValue(entry.Value, shape.Member("value")!.Target, shape.Member("value")!.Traits);
                CheckLength(value, map.Members.Count, shape, member);
                break;
            case ShapeType.Map:
                Report(value, "it is no object");
                break;
            default:
                CheckSimple(value, shape, member);
                break;
        }
    }

    private void CheckMembers(SpecNode value, Shape shape)
    {
        if (value is not ObjectNode node)
        {
            Report(value, "it is no object");
            return;
        }

        foreach (var member in node.Members)
        {
            if (shape.Member(member.Name) is { } known)
                CheckValue(member.Value, known.Target, known.Traits);
            else
                use.ReportExample(title, $"'{shape.Id}' has no member '{member.Name}'{Meant(member.Name, shape)}", member.NameSpot);
        }

        if (shape.Type == ShapeType.Union && node.Members.Count(static member => member.Value is not NullNode) != 1)
            Report(value, $"the union '{shape.Id}' holds exactly one member");
        foreach (var member in shape.Members)
        {
            if (member.Traits.Has(TraitIds.Required) && node[member.Name] is null or NullNode)
                ReportConstraint(value, $"the member '{member.Name}' of '{shape.Id}' is required");
        }
    }

    private static string Meant(string name, Shape shape) =>
        NearestName.Of(name, shape.Members.Select(static member => member.Name)) is { Length: > 0 } nearest ? $"; did you mean '{nearest}'?" : "";

    private void CheckSimple(SpecNode value, Shape shape, Traits member)
    {
        if (SimpleValues.Problem(value, shape.Type) is { } problem)
        {
            Report(value, problem);
        }
        else if (value is NumberNode number)
        {
            if (Effective(TraitIds.Range, shape, member) is { } range && !ConstraintValues.IsInRange(number, range))
                ReportConstraint(value, $"it is out of the range that '{TraitIds.Range}' allows");
        }
        else if (value.Text is { } text && shape.Type is ShapeType.String or ShapeType.Enum)
        {
            if (SimpleValues.ProblemOfEnum(shape, text) is { } unknown)
                ReportConstraint(value, unknown);
            CheckLength(value, StringLength.Count(text), shape, member);
            if (Effective(TraitIds.Pattern, shape, member)?.Text is { } pattern && use.Context.Pattern(pattern).Matches(text) == false)
                ReportConstraint(value, $"it does not match the pattern {pattern}");
        }
    }

    private void CheckLength(SpecNode value, int length, Shape shape, Traits member)
    {
        if (Effective(TraitIds.Length, shape, member) is { } limits
            && (length < (limits["min"] as NumberNode)?.Integer || length > (limits["max"] as NumberNode)?.Integer))
            ReportConstraint(value, $"it is shorter or longer than '{TraitIds.Length}' allows");
    }

    private static SpecNode? Effective(string id, Shape shape, Traits member) => member.Find(id) ?? shape.Traits.Find(id);

    private void ReportConstraint(SpecNode at, string what)
    {
        if (!allowsConstraintErrors)
            Report(at, what);
    }

    private void Report(SpecNode at, string what) => use.ReportExample(title, what, at.Spot);
}

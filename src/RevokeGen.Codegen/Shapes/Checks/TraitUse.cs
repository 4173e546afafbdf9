using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>A trait on a shape or on one of its members, as a check sees it.</summary>
internal sealed class TraitUse(CheckContext context, Shape shape, MemberShape? member, ObjectMember trait)
{
    public CheckContext Context => context;

    public Shape Shape => shape;

    public bool IsMember => member is not null;

    public SpecNode Value => trait.Value;

    /// <summary>The type that the trait speaks of: the shape's, or that of the member's target; null when that is not there.</summary>
    public ShapeType? Type => member is null ? shape.Type : context.TypeOf(member.Target);

    /// <summary>The shape that the trait speaks of: the shape itself, or the member's target; null when that was not loaded.</summary>
    public Shape? ValueShape => member is null ? shape : context.Find(member.Target);

    public string Description => member is null
        ? $"a shape of type '{ShapeTypeNames.NameOf(shape.Type)}'"
        : $"a member of type '{(Type is { } type ? ShapeTypeNames.NameOf(type) : "")}' in a shape of type '{ShapeTypeNames.NameOf(shape.Type)}'";

    /// <summary>Whether another trait is on the same shape or member.</summary>
    public bool Has(string id) => (member?.Traits ?? shape.Traits).Has(id);

    /// <summary>Another trait as it holds for the value: the member's own, or its target's.</summary>
    public SpecNode? Effective(string id) => member?.Traits.Find(id) ?? ValueShape?.Traits.Find(id);

    public void Report(string what, SpecNode? at = null) => Report(SpecRules.InvalidTrait, what, (at ?? Value).Spot);

    public void ReportPlace(string what) => Report(SpecRules.MisplacedTrait, what, trait.NameSpot);

    public void ReportUnknown(string nearest) => Report(SpecRules.UnknownTrait, nearest, trait.NameSpot);

    /// <summary>Reports that a part of an example is no value of its shape.</summary>
    public void ReportExample(string title, string what, TextSpot at) => context.Report(SpecRules.ExampleDoesNotFit, at, shape.Id.Value, title, what);

    /// <summary>The value as an object; null, and reported, when it is none.</summary>
    public ObjectNode? ExpectObject(SpecNode? node = null)
    {
        if ((node ?? Value) is ObjectNode value)
            return value;
        Report("it is no object", node);
        return null;
    }

    /// <summary>A key of an object that holds a string; null, and reported, when it holds something else or is missing though required.</summary>
    public string? ExpectText(SpecNode from, string key, bool isRequired = true)
    {
        if (from[key] is not { } node)
        {
            if (isRequired)
                Report($"'{key}' is missing", from);
        }
        else if (node.Text is not { Length: > 0 } text)
        {
            Report($"'{key}' is no string, or is empty", node);
        }
        else
        {
            return text;
        }

        return null;
    }

    /// <summary>The items of a key's array; empty, and reported, when it is no array of strings or is missing though required.</summary>
    public IReadOnlyList<StringNode> ExpectTexts(SpecNode from, string key, bool isRequired = true)
    {
        if (from[key] is not { } node)
        {
            if (isRequired)
                Report($"'{key}' is missing", from);
            return [];
        }

        if (node is ArrayNode { Items.Count: > 0 } array && array.Items.All(static item => item is StringNode))
            return [.. array.Items.Cast<StringNode>()];
        Report($"'{key}' is no array of strings, or is empty", node);
        return [];
    }

    /// <summary>Reports a key that is there and holds neither <c>true</c> nor <c>false</c>.</summary>
    public void ExpectFlag(SpecNode from, string key)
    {
        if (from[key] is { } node and not BooleanNode)
            Report($"'{key}' is neither true nor false", node);
    }

    /// <summary>Reports keys that nobody reads, which are misspelt ones.</summary>
    public void ExpectKeys(ObjectNode from, params string[] keys)
    {
        foreach (var key in from.Members)
        {
            if (Array.IndexOf(keys, key.Name) < 0)
                Report(SpecRules.InvalidTrait, $"there is no key '{key.Name}'; the keys are {string.Join(", ", keys)}", key.NameSpot);
        }
    }

    private void Report(string rule, string what, TextSpot spot) =>
        context.Report(rule, spot, trait.Name, (member is null ? shape.Id : shape.Id.WithMember(member.Name)).Value, what);
}

namespace RevokeGen.Codegen.Shapes;

/// <summary>A rule of the model that a project can switch off, by <c>Shape/Name</c> or <c>Shape$Member/Name</c>.</summary>
/// <param name="Shape">The shape that has it, or whose member has it.</param>
/// <param name="Member">The member; null when it is the shape's own.</param>
/// <param name="Name">What the rule is called.</param>
/// <param name="TraitId">The trait that states it.</param>
/// <param name="Entry">The name or index of the trait's entry that is the rule; null when the whole trait is.</param>
internal sealed record SwitchableRule(Shape Shape, MemberShape? Member, string Name, string TraitId, string? Entry)
{
    public bool IsNamedBy(string key) => key == KeyOf(Shape.Id.Name) || key == KeyOf(Shape.Id.Value);

    /// <summary>The key, with the shape's absolute id or its short name.</summary>
    public string Key(bool isAbsolute) => KeyOf(isAbsolute ? Shape.Id.Value : Shape.Id.Name);

    private string KeyOf(string shape) => Member is null ? $"{shape}/{Name}" : $"{shape}${Member.Name}/{Name}";
}

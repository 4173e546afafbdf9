using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how members look in C#.</summary>
internal sealed class MemberPlanner(PlanContext context)
{
    /// <summary>Plans the members of a record or exception.</summary>
    /// <param name="members">The members in the model's order.</param>
    /// <param name="properties">The names that are taken already.</param>
    public EquatableArray<MemberPlan> Plan(IEnumerable<MemberShape> members, NameScope properties)
    {
        var locals = new NameScope(ReservedNames.Local);
        return members.Select(member => Plan(member, properties, locals)).ToEquatableArray();
    }

    /// <summary>The text of <c>[Obsolete]</c>; null when the shape or member is not deprecated.</summary>
    public static string? Deprecation(Traits traits) =>
        traits.Find(TraitIds.Deprecated) is { } deprecated ? deprecated["message"]?.Text ?? "The service has deprecated this." : null;

    public static EquatableArray<string> Documented(Traits traits) => Documentation.Paragraphs(traits.Find(TraitIds.Documentation)?.Text);

    /// <summary>A member's documentation, or that of the shape it targets.</summary>
    public EquatableArray<string> Documented(MemberShape member) =>
        Documented(member.Traits) is { Count: > 0 } own ? own : Documented(context.Model.Find(member.Target)!.Traits);

    public bool IsSensitive(MemberShape member) =>
        member.Traits.Has(TraitIds.Sensitive) || context.Model.Find(member.Target)!.Traits.Has(TraitIds.Sensitive);

    private MemberPlan Plan(MemberShape member, NameScope properties, NameScope locals) => new(
        member.Name,
        properties.Take(Identifier.Pascal(member.Name), "Value"),
        locals.Take(Identifier.Local(member.Name), "Value"),
        context.TypeOf(member.Target),
        ConstraintPlanner.IsRequired(member),
        IsSensitive(member),
        Deprecation(member.Traits),
        Documented(member),
        [],
        null,
        [],
        SuggestedFixPlanner.Plan(member.Traits));
}

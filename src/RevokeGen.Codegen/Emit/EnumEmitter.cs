using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits an enum as a struct of 16 bytes that keeps values it does not know.</summary>
internal static class EnumEmitter
{
    // The compiler's time for a switch grows faster than its arms: 1,000 texts are seconds, 100 are not noticed.
    private const int MostInSwitch = 100;

    public static void Emit(CodeWriter writer, ServicePlan service, EnumPlan plan)
    {
        Emission.Documentation(writer, plan.Documentation, "A value of the service's list, or one that the spec does not know.");
        Emission.GeneratedCode(writer);
        writer.Line($"[{TypeNames.SmithyShape}({Literal.Text(plan.ShapeId)})]");
        Emission.Obsolete(writer, plan.Deprecation);
        using var block = writer.Block($"{service.Accessibility} readonly partial record struct {plan.Name}");
        if (plan.IsInteger)
        {
            IntEnumEmitter.Constructor(writer, plan);
        }
        else
        {
            if (HasTable(plan))
                Table(writer, plan);
            writer.Line("private readonly string? _unknown;");
            writer.Line();
            Constructors(writer, plan);
        }

        foreach (var member in plan.Members)
            Member(writer, plan, member);
        if (plan.IsInteger)
            IntEnumEmitter.Values(writer, plan);
        else
            Values(writer, plan);
        Known(writer, plan);
        Wire(writer, plan);
    }

    /// <summary>Two names may stand for one value; the first is the one it is known by.</summary>
    public static IEnumerable<EnumMemberPlan> Distinct(EnumPlan plan) => plan.Members.Where(static member => member.Known == member.Property);

    private static bool HasTable(EnumPlan plan) => plan.Members.Count > MostInSwitch;

    private static void Table(CodeWriter writer, EnumPlan plan)
    {
        writer.Line("// In the order of Known.");
        writer.Line($"private static readonly {TypeNames.EnumTexts} _texts = new(");
        using (writer.Block("[", "]);", isBare: true))
        {
            foreach (var member in Distinct(plan))
                writer.Line($"Wire.{member.Property},");
        }

        writer.Line();
    }

    private static void Switch(CodeWriter writer, string start, EnumPlan plan, string from, string to, string otherwise)
    {
        writer.Line(start);
        using var arms = writer.Block("{", "};", isBare: true);
        foreach (var member in Distinct(plan))
            writer.Line($"{from}.{member.Property} => {to}.{member.Property},");
        writer.Line($"_ => {otherwise},");
    }

    private static void Constructors(CodeWriter writer, EnumPlan plan)
    {
        writer.Line("/// <summary>Stands for the text on the wire, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The text on the wire, in exact case.</param>");
        writer.Line($"/// <exception cref=\"{TypeNames.ArgumentNullException}\">The argument is null.</exception>");
        using (writer.Block($"public {plan.Name}(string value)"))
        {
            writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(value);");
            if (HasTable(plan))
                writer.Line("Kind = (Known)_texts.IndexOf(value);");
            else
                Switch(writer, "Kind = value switch", plan, "Wire", "Known", "Known.Unknown");
            writer.Line("_unknown = Kind == Known.Unknown ? value : null;");
        }

        if (plan.Members.Count == 0)
            return;
        writer.Line();
        writer.Line($"private {plan.Name}(Known kind) => Kind = kind;");
    }

    private static void Member(CodeWriter writer, EnumPlan plan, EnumMemberPlan member)
    {
        writer.Line();
        Emission.Documentation(writer, member.Documentation, $"The value <c>{Documentation.Text(Literal.Escaped(member.Wire))}</c>.");
        var aliases = member.Aliases.Count == 0 ? "" : $", Aliases = new[] {{ {string.Join(", ", member.Aliases.Select(Literal.Text))} }}";
        writer.Line($"[{TypeNames.EnumValue}({Constant(plan, member)}{aliases})]");
        Emission.Obsolete(writer, member.Deprecation);
        writer.Line($"public static {plan.Name} {member.Property} => new({(plan.IsInteger ? "Wire" : "Known")}.{member.Known});");
    }

    private static string Constant(EnumPlan plan, EnumMemberPlan member) => plan.IsInteger ? member.Wire : Literal.Text(member.Wire);

    private static void Values(CodeWriter writer, EnumPlan plan)
    {
        writer.Line();
        writer.Line("/// <summary>The text on the wire; never null, and empty for a value that was not set.</summary>");
        if (HasTable(plan))
            writer.Line("public string Value => _unknown ?? _texts[(int)Kind];");
        else
            Switch(writer, "public string Value => Kind switch", plan, "Known", "Wire", "_unknown ?? \"\"");
        writer.Line();
        writer.Line();
        writer.Line("/// <summary>The value for <c>switch</c>; <see cref=\"Known.Unknown\"/> for one that the spec does not know.</summary>");
        writer.Line("public Known Kind { get; }");
        writer.Line();
        writer.Line("/// <summary>Stands for the text on the wire, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The text on the wire, in exact case.</param>");
        writer.Line($"public static implicit operator {plan.Name}(string value) => new(value);");
        writer.Line();
        writer.Line("/// <summary>The text on the wire.</summary>");
        writer.Line("/// <returns><see cref=\"Value\"/>.</returns>");
        writer.Line("public override string ToString() => Value;");
    }

    private static void Known(CodeWriter writer, EnumPlan plan)
    {
        writer.Line();
        writer.Line("/// <summary>The values that the spec knows.</summary>");
        using var block = writer.Block($"public enum Known : {(plan.Members.Count > byte.MaxValue ? "ushort" : "byte")}");
        writer.Line("/// <summary>A value that the spec does not know.</summary>");
        writer.Line("Unknown,");
        foreach (var member in Distinct(plan))
        {
            writer.Line();
            Emission.Documentation(writer, member.Documentation, $"The value {member.Property}.");
            writer.Line($"{member.Property},");
        }
    }

    private static void Wire(CodeWriter writer, EnumPlan plan)
    {
        writer.Line();
        writer.Line($"/// <summary>The {(plan.IsInteger ? "numbers" : "texts")} on the wire, as constants for patterns.</summary>");
        using var block = writer.Block("public static class Wire");
        foreach (var member in Distinct(plan))
        {
            writer.Line();
            Emission.Documentation(writer, member.Documentation, $"The {(plan.IsInteger ? "number" : "text")} of {member.Property}.");
            writer.Line($"public const {(plan.IsInteger ? "int" : "string")} {member.Property} = {Constant(plan, member)};");
        }
    }
}

using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what an enum of integers has otherwise than one of texts: it holds the number itself.</summary>
internal static class IntEnumEmitter
{
    public static void Constructor(CodeWriter writer, EnumPlan plan)
    {
        writer.Line("/// <summary>Stands for the number on the wire, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The number on the wire.</param>");
        writer.Line($"public {plan.Name}(int value) => Value = value;");
    }

    public static void Values(CodeWriter writer, EnumPlan plan)
    {
        writer.Line();
        writer.Line("/// <summary>The number on the wire; 0 for a value that was not set.</summary>");
        writer.Line("public int Value { get; }");
        writer.Line();
        writer.Line("/// <summary>The value for <c>switch</c>; <see cref=\"Known.Unknown\"/> for one that the spec does not know.</summary>");
        writer.Line("public Known Kind => Value switch");
        using (writer.Block("{", "};", isBare: true))
        {
            foreach (var member in EnumEmitter.Distinct(plan))
                writer.Line($"Wire.{member.Property} => Known.{member.Property},");
            writer.Line("_ => Known.Unknown,");
        }

        writer.Line();
        writer.Line("/// <summary>Stands for the number on the wire, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The number on the wire.</param>");
        writer.Line($"public static implicit operator {plan.Name}(int value) => new(value);");
        writer.Line();
        writer.Line("/// <summary>The number on the wire in decimal digits.</summary>");
        writer.Line("/// <returns>The text of <see cref=\"Value\"/>.</returns>");
        writer.Line($"public override string ToString() => Value.ToString({TypeNames.CultureInfo}.InvariantCulture);");
    }
}

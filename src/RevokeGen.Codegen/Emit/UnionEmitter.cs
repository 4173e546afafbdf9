using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits a union as a closed holder of exactly one variant.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service, UnionPlan union)
    {
        Emission.Documentation(writer, union.Documentation, union.Remarks, "One of several things.");
        Emission.GeneratedCode(writer);
        writer.Line($"[{TypeNames.SmithyShape}({Literal.Text(union.ShapeId)})]");
        writer.Line($"[{TypeNames.ClosedUnion}]");
        RuleAttributes.Emit(writer, union.Rules);
        Emission.Obsolete(writer, union.Deprecation);
        using var block = writer.Block($"{service.Accessibility} sealed partial record {union.Name}");
        foreach (var variant in union.Variants)
            Constructor(writer, union, variant);
        if (union.IsRead)
            UnknownConstructor(writer, union);
        writer.Line();
        writer.Line("/// <summary>Which variant is held.</summary>");
        writer.Line("public Variant Kind { get; }");
        writer.Line();
        writer.Line("/// <summary>What is held, for <c>switch</c> by type.</summary>");
        writer.Line("public object Value { get; }");
        foreach (var variant in union.Variants)
            Accessor(writer, variant);
        foreach (var variant in union.Variants)
            Conversion(writer, union, variant);
        Match(writer, union);
        if (union.HasValidation)
            ValidationEmitter.Method(writer, service, union.Name);
        // A record compares boxed blobs by the arrays that they are on.
        if (union.Variants.Any(static variant => variant.Wrapper.Length == 0 && variant.Type.Kind == TypeKind.Blob))
        {
            writer.Line();
            Equality(writer, union.Name, $"Kind == other.Kind && {TypeNames.ShapeEquality}.Payload(Value, other.Value)", $"{TypeNames.ShapeEquality}.PayloadHash(Value)");
        }

        PrintMembers(writer, union);
        Variants(writer, union);
        foreach (var variant in union.Variants.Where(static variant => variant.Wrapper.Length > 0))
            Wrapper(writer, variant);
    }

    /// <summary>The payload of a variant that is known to be held.</summary>
    public static string Payload(string union, VariantPlan variant) =>
        $"{union}.{variant.Property}{(variant.Type.IsValueType ? ".GetValueOrDefault()" : "!")}";

    private static string CaseType(VariantPlan variant) => variant.Wrapper.Length > 0 ? variant.Wrapper : TypeNames.Of(variant.Type);

    private static bool CaseIsValueType(VariantPlan variant) => variant.Wrapper.Length == 0 && variant.Type.IsValueType;

    private static void Constructor(CodeWriter writer, UnionPlan union, VariantPlan variant)
    {
        var parameter = Identifier.Escape(variant.Local);
        writer.Line();
        writer.Line($"/// <summary>Holds {variant.Property}.</summary>");
        writer.Line($"/// <param name=\"{variant.Local}\">{Summary(variant)}</param>");
        if (!CaseIsValueType(variant))
            writer.Line($"/// <exception cref=\"{TypeNames.ArgumentNullException}\">The argument is null.</exception>");
        writer.Line($"[{TypeNames.UnionVariant}({Literal.Text(variant.Name)})]");
        ConstraintAttributes.Emit(writer, variant.Rules);
        RuleAttributes.Emit(writer, variant.Cautions);
        using var block = writer.Block($"public {union.Name}({CaseType(variant)} {parameter})");
        if (!CaseIsValueType(variant))
            writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull({parameter});");
        writer.Line($"Value = {parameter};");
        writer.Line($"Kind = Variant.{variant.Property};");
    }

    private static string Summary(VariantPlan variant) => variant.Documentation.Count == 0 ? $"The payload of {variant.Property}." : variant.Documentation[0];

    private static void UnknownConstructor(CodeWriter writer, UnionPlan union)
    {
        writer.Line();
        using var block = writer.Block($"internal {union.Name}(UnknownVariant unknown)");
        writer.Line("Value = unknown;");
        writer.Line("Kind = Variant.Unknown;");
    }

    private static void Accessor(CodeWriter writer, VariantPlan variant)
    {
        writer.Line();
        Emission.Documentation(writer, variant.Documentation, variant.Remarks, $"The payload of {variant.Property}; null when another variant is held.");
        writer.Line($"[{TypeNames.SmithyMember}({Literal.Text(variant.Name)})]");
        var type = TypeNames.Of(variant.Type) + "?";

        // A value type's null is typed: an enum converts from string, and a bare null would become one.
        if (variant.Wrapper.Length > 0)
            writer.Line($"public {type} {variant.Property} => (Value as {variant.Wrapper})?.Value;");
        else if (variant.Type.IsValueType)
            writer.Line($"public {type} {variant.Property} => Kind == Variant.{variant.Property} ? ({TypeNames.Of(variant.Type)})Value : default({type});");
        else
            writer.Line($"public {type} {variant.Property} => Value as {TypeNames.Of(variant.Type)};");
    }

    private static void Conversion(CodeWriter writer, UnionPlan union, VariantPlan variant)
    {
        var parameter = Identifier.Escape(variant.Local);
        writer.Line();
        writer.Line($"/// <summary>Holds {variant.Property}.</summary>");
        writer.Line($"/// <param name=\"{variant.Local}\">{Summary(variant)}</param>");
        writer.Line($"public static implicit operator {union.Name}({CaseType(variant)} {parameter}) => new({parameter});");
    }

    private static void Match(CodeWriter writer, UnionPlan union)
    {
        writer.Line();
        writer.Line("/// <summary>Calls the function for the variant that is held.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        foreach (var variant in union.Variants)
            writer.Line($"/// <param name=\"{variant.Local}\">Called with {variant.Property}.</param>");
        if (union.IsRead)
            writer.Line("/// <param name=\"unknownVariant\">Called for a variant that the spec does not have.</param>");
        writer.Line("/// <returns>What the function returned.</returns>");
        var parameters = union.Variants.Select(static variant => $"{TypeNames.Func}<{TypeNames.Of(variant.Type)}, TResult> {Identifier.Escape(variant.Local)}").ToList();
        if (union.IsRead)
            parameters.Add($"{TypeNames.Func}<UnknownVariant, TResult> unknownVariant");
        writer.Line("public TResult Match<TResult>(");
        using (writer.Indent())
        {
            for (var index = 0; index < parameters.Count; index++)
                writer.Line(parameters[index] + (index == parameters.Count - 1 ? ") => Kind switch" : ","));
        }

        using var choice = writer.Block("{", "};", isBare: true);
        foreach (var variant in union.Variants)
            writer.Line($"Variant.{variant.Property} => {Identifier.Escape(variant.Local)}({Payload("this", variant)}),");
        if (union.IsRead)
            writer.Line("Variant.Unknown => unknownVariant((UnknownVariant)Value),");
        writer.Line($"_ => throw new {TypeNames.InvalidOperationException}(),");
    }

    private static void PrintMembers(CodeWriter writer, UnionPlan union)
    {
        writer.Line();
        using var method = writer.Block($"private bool PrintMembers({TypeNames.StringBuilder} builder)");
        writer.Line($"var text = new {TypeNames.ShapePrinter}(builder);");
        var secrets = union.Variants.Where(static variant => variant.IsSensitive).Select(static variant => $"Kind == Variant.{variant.Property}").ToList();
        var value = secrets.Count == 0 ? "Value" : $"{string.Join(" || ", secrets)} ? \"***\" : Value";
        writer.Line($"text.Member(Kind.ToString(), {value});");
        writer.Line("return text.HasMembers;");
    }

    private static void Variants(CodeWriter writer, UnionPlan union)
    {
        writer.Line();
        writer.Line("/// <summary>The variants.</summary>");
        using (writer.Block("public enum Variant"))
        {
            if (union.IsRead)
            {
                writer.Line("/// <summary>A variant that the spec does not have. It is read, and cannot be sent.</summary>");
                writer.Line("Unknown = 0,");
            }

            for (var index = 0; index < union.Variants.Count; index++)
            {
                writer.Line();
                Emission.Documentation(writer, union.Variants[index].Documentation, $"The variant {union.Variants[index].Property}.");
                writer.Line($"{union.Variants[index].Property} = {(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)},");
            }
        }

        if (!union.IsRead)
            return;
        writer.Line();
        writer.Line("/// <summary>What stands for a variant that the spec does not have.</summary>");
        writer.Line("/// <param name=\"Name\">The variant's name on the wire; empty when none or several were there.</param>");
        writer.Line("public sealed record UnknownVariant(string Name);");
    }

    private static void Wrapper(CodeWriter writer, VariantPlan variant)
    {
        writer.Line();
        writer.Line($"/// <summary>Holds the payload of {variant.Property}, whose type alone does not tell the variant.</summary>");
        writer.Line("/// <param name=\"Value\">The payload.</param>");
        var header = $"public sealed record {variant.Wrapper}({TypeNames.Of(variant.Type)} Value)";
        var isByContent = variant.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Blob;
        if (variant.Type.IsValueType && !isByContent)
        {
            writer.Line(header + ";");
            return;
        }

        using var block = writer.Block(header);
        if (!variant.Type.IsValueType)
        {
            writer.Line("/// <summary>The payload.</summary>");
            writer.Line($"public {TypeNames.Of(variant.Type)} Value {{ get; }} = Value ?? throw new {TypeNames.ArgumentNullException}(nameof(Value));");
            if (isByContent)
                writer.Line();
        }

        if (isByContent)
            Equality(writer, variant.Wrapper, $"{TypeNames.ShapeEquality}.{variant.Type.Kind}(Value, other.Value)", $"{TypeNames.ShapeEquality}.{variant.Type.Kind}Hash(Value)");
    }

    private static void Equality(CodeWriter writer, string type, string comparison, string hash)
    {
        writer.Line("/// <summary>Whether both have the same content.</summary>");
        writer.Line("/// <param name=\"other\">What to compare with.</param>");
        writer.Line("/// <returns>True when the contents are equal.</returns>");
        writer.Line($"public bool Equals({type}? other) => other is not null && {comparison};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => {hash};");
    }
}

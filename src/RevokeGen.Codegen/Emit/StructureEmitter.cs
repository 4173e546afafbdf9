using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits a structure as a record.</summary>
internal static class StructureEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service, StructurePlan structure)
    {
        Emission.Documentation(writer, structure.Documentation, structure.Remarks, structure.Role switch
        {
            StructureRole.Request => "The request of an operation.",
            StructureRole.Response => "The response of an operation.",
            _ => "A structure of the service.",
        });
        Emission.GeneratedCode(writer);
        if (structure.ShapeId.Length > 0)
            writer.Line($"[{TypeNames.SmithyShape}({Literal.Text(structure.ShapeId)})]");
        RuleAttributes.Emit(writer, structure.Rules);
        Emission.Obsolete(writer, structure.Deprecation);
        var stream = structure.Role == StructureRole.Response ? structure.Members.FirstOrDefault(static member => member.Type.Kind == TypeKind.Stream) : null;
        var bases = stream is not null ? $" : {TypeNames.IDisposable}, {TypeNames.IAsyncDisposable}" : "";
        if (structure.PartialFailures is not null)
            bases += (bases.Length == 0 ? " : " : ", ") + TypeNames.IPartialFailures;
        using var block = writer.Block($"{service.Accessibility} sealed partial record {structure.Name}{bases}");
        foreach (var member in structure.Members)
            Property(writer, member, structure.Role);
        if (structure.Role == StructureRole.Response)
            ResponseProperties(writer, structure);
        if (stream is not null)
            Disposal(writer, stream);
        if (structure.PartialFailures is { } failures)
            PartialFailuresEmitter.Emit(writer, service, structure, failures);
        if (structure.HasValidation)
            ValidationEmitter.Method(writer, service, structure.Name);
        if (structure.Members.Any(static member => member.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Blob))
            Equality(writer, structure);
        if (structure.Members.Any(static member => member.IsSensitive || member.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Blob))
            PrintMembers(writer, structure);
    }

    private static void Property(CodeWriter writer, MemberPlan member, StructureRole role)
    {
        writer.Line();
        var remarks = member.Type.Kind != TypeKind.Stream ? member.Remarks : member.Remarks.Append(role == StructureRole.Response
            ? "Read from the connection while it arrives, to be read once. Reading fails with an <c>IOException</c> where the connection breaks, and with a <c>MalformedResponseException</c> where a checksum that came along is another."
            : "Sent from where it stands to its end, and left open. One that can seek is sent again where a call is retried; any other is sent once.").ToEquatableArray();
        Emission.Documentation(writer, member.Documentation, remarks, $"The member {member.Name}.");
        writer.Line($"[{TypeNames.SmithyMember}({Literal.Text(member.Name)})]");
        ConstraintAttributes.Emit(writer, member.Rules);
        RuleAttributes.Emit(writer, member.Cautions);
        foreach (var fix in member.Fixes)
            SuggestedFix(writer, fix);
        Emission.Obsolete(writer, member.IsRequired ? null : member.Deprecation);
        var modifier = member.IsRequired ? "required " : "";
        var type = TypeNames.Of(member.Type) + (member.IsRequired ? "" : "?");
        writer.Line($"public {modifier}{type} {member.Property} {{ get; init; }}");
    }

    private static void SuggestedFix(CodeWriter writer, SuggestedFixPlan fix)
    {
        var prefix = fix.IsPrefix ? ", IsPrefix = true" : "";
        var result = fix.Member.Length > 0 ? $"Member = {Literal.Text(fix.Member)}" : $"Replacement = {Literal.Text(fix.Replacement)}";
        writer.Line($"[{TypeNames.SuggestedFix}({Literal.Text(fix.Text)}, {Literal.Text(fix.Effect)}{prefix}, {result})]");
    }

    private static void ResponseProperties(CodeWriter writer, StructurePlan structure)
    {
        writer.Line();
        writer.Line("/// <summary>The service's id of the request, to quote to its operators; null when the answer has none.</summary>");
        writer.Line($"public string? {structure.RequestIdProperty} {{ get; init; }}");
        writer.Line();
        writer.Line("/// <summary>The HTTP status code of the answer.</summary>");
        writer.Line($"public int {structure.StatusCodeProperty} {{ get; init; }}");
    }

    private static void Disposal(CodeWriter writer, MemberPlan stream)
    {
        writer.Line();
        writer.Line("/// <summary>Closes the stream, and gives back its connection.</summary>");
        writer.Line($"public void Dispose() => {stream.Property}.Dispose();");
        writer.Line();
        writer.Line("/// <summary>Closes the stream, and gives back its connection.</summary>");
        writer.Line("/// <returns>What completes when that is done.</returns>");
        writer.Line($"public {TypeNames.ValueTask} DisposeAsync() => {stream.Property}.DisposeAsync();");
    }

    /// <summary>The compiler's own equality compares lists, maps and blobs by reference.</summary>
    private static void Equality(CodeWriter writer, StructurePlan structure)
    {
        writer.Line();
        writer.Line("/// <summary>Whether both have the same members; lists and maps are compared by content.</summary>");
        writer.Line("/// <param name=\"other\">What to compare with.</param>");
        writer.Line("/// <returns>True when all members are equal.</returns>");
        var terms = structure.Members.Select(static member => $"{TypeNames.ShapeEquality}.{Comparer(member.Type)}({member.Property}, other.{member.Property})").ToList();
        if (structure.Role == StructureRole.Response)
        {
            terms.Add($"{structure.RequestIdProperty} == other.{structure.RequestIdProperty}");
            terms.Add($"{structure.StatusCodeProperty} == other.{structure.StatusCodeProperty}");
        }

        writer.Line($"public bool Equals({structure.Name}? other) =>");
        using (writer.Indent())
        {
            writer.Line("(object)this == other || (other is not null");
            for (var index = 0; index < terms.Count; index++)
                writer.Line($"    && {terms[index]}{(index == terms.Count - 1 ? ");" : "")}");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using var method = writer.Block("public override int GetHashCode()");
        writer.Line($"var hash = new {TypeNames.HashCode}();");
        foreach (var member in structure.Members)
            writer.Line($"hash.Add({TypeNames.ShapeEquality}.{Comparer(member.Type)}Hash({member.Property}));");
        writer.Line("return hash.ToHashCode();");
    }

    private static string Comparer(TypePlan type) => type.Kind switch
    {
        TypeKind.List => "List",
        TypeKind.Map => "Map",
        TypeKind.Blob => "Blob",
        _ => "Value",
    };

    private static void PrintMembers(CodeWriter writer, StructurePlan structure)
    {
        writer.Line();
        using var method = writer.Block($"private bool PrintMembers({TypeNames.StringBuilder} builder)");
        writer.Line($"var text = new {TypeNames.ShapePrinter}(builder);");
        foreach (var member in structure.Members)
        {
            var value = member.IsSensitive ? $"{member.Property} is null ? null : \"***\"" : $"{member.Property}";
            if (member is { IsSensitive: true, IsRequired: true, Type.IsValueType: true })
                value = "\"***\"";
            writer.Line($"text.Member({Literal.Text(member.Property)}, {value});");
        }

        writer.Line("return text.HasMembers;");
    }
}

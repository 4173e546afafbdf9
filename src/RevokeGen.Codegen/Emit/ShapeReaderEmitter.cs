using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the reader of one shape.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="accessibility">The method's accessibility.</param>
/// <param name="isStrict">Whether what is missing is left to validation; otherwise it is filled as Smithy's client error correction says.</param>
internal sealed class ShapeReaderEmitter(CodeWriter writer, string accessibility, bool isStrict)
{
    private int _variables;

    public void Emit(ShapeCodec shape)
    {
        var isResponse = shape.Kind == CodecKind.Response && !isStrict;
        var argument = isResponse ? $", {TypeNames.ResponseMetadata} metadata" : shape.Kind == CodecKind.Error ? $", {TypeNames.ErrorResponse} answer" : "";
        var result = shape.Type + (shape.Kind == CodecKind.Union && isStrict ? "?" : "");
        writer.Line();
        using var method = writer.Block($"{accessibility} static {result} Read{shape.Type}<TReader>(ref TReader reader{argument}) {Emission.WhereReader}");
        if (shape.Kind == CodecKind.Union)
            Union(shape);
        else
            Structure(shape, isResponse);
    }

    private void Structure(ShapeCodec shape, bool isResponse)
    {
        foreach (var member in shape.Members)
            writer.Line($"{TypeNames.Of(member.Value.Type)}? {Identifier.Escape(member.Local)} = null;");
        writer.Line("reader.BeginStructure();");
        Members(shape, member => Read(member.Value, $"{Identifier.Escape(member.Local)} = ", ";"), "reader.SkipUnknownMember();");
        var isError = shape.Kind == CodecKind.Error;
        foreach (var member in shape.Members.Where(member => member.IsRequired && !isError && member.Value.Type.IsValueType))
        {
            writer.Line($"if ({Identifier.Escape(member.Local)} is null)");
            writer.Line($"    reader.ReportMissingMember({Literal.Utf8(member.WireName)});");
        }

        if (!isStrict && !isError && shape.Members.Any(static member => member.IsRequired && member.Value.Type.Kind == TypeKind.Structure))
            writer.Line($"var empty = new {TypeNames.EmptyShapeReader}();");
        using var creation = writer.Block($"return new {shape.Type}{(isError ? "(answer)" : "")}", "};");
        foreach (var member in shape.Members)
            writer.Line($"{member.Property} = {Identifier.Escape(member.Local)}{(member.IsRequired && !isError ? WhenMissing(member.Value.Type) : "")},");
        if (isResponse)
        {
            writer.Line($"{shape.RequestIdProperty} = metadata.RequestId,");
            writer.Line($"{shape.StatusCodeProperty} = metadata.StatusCode,");
        }
    }

    private void Union(ShapeCodec shape)
    {
        writer.Line($"{shape.Type}? result = null;");
        writer.Line("var variants = 0;");
        if (shape.HasUnknown && !isStrict)
            writer.Line("var unknown = \"\";");
        writer.Line("reader.BeginStructure();");
        var otherwise = "reader.SkipUnknownMember();";
        Members(
            shape,
            member =>
            {
                Variant(shape, member);
                writer.Line("variants++;");
            },
            otherwise,
            shape.HasUnknown && !isStrict ? $"unknown = {TypeNames.Encoding}.UTF8.GetString(name);" : null);
        writer.Line("if (variants != 1)");
        writer.Line("    reader.ReportUnionMismatch(variants);");
        if (isStrict)
            writer.Line("return result;");
        else
            writer.Line($"return variants == 1 && result is not null ? result : new {shape.Type}(new {shape.Type}.UnknownVariant(variants == 0 ? unknown : \"\"));");
    }

    private void Variant(ShapeCodec shape, MemberCodec member)
    {
        var payload = Variable("payload");
        Read(member.Value, $"var {payload} = ", ";");
        var made = member.Wrapper.Length == 0 ? $"new {shape.Type}({payload})" : $"new {shape.Type}(new {shape.Type}.{member.Wrapper}({payload}))";
        writer.Line(isStrict && member.Value.Type.Kind == TypeKind.Union ? $"result = {payload} is null ? null : {made};" : $"result = {made};");
    }

    private void Members(ShapeCodec shape, Action<MemberCodec> read, string otherwise, string? beforeOtherwise = null)
    {
        using var loop = writer.Block("while (reader.NextMember(out var name))");
        for (var index = 0; index < shape.Members.Count; index++)
        {
            var member = shape.Members[index];
            using var test = writer.Block($"{(index == 0 ? "" : "else ")}if ({MemoryEquals(member.WireName)})");
            read(member);
        }

        if (shape.Members.Count == 0)
        {
            if (beforeOtherwise is not null)
                writer.Line(beforeOtherwise);
            writer.Line(otherwise);
            return;
        }

        using var last = writer.Block("else");
        if (beforeOtherwise is not null)
            writer.Line(beforeOtherwise);
        writer.Line(otherwise);
    }

    private static string MemoryEquals(string name) => $"{TypeNames.MemoryExtensions}.SequenceEqual(name, {Literal.Utf8(name)})";

    /// <summary>Emits what reads the current value into a target: an assignment's beginning and end around the value.</summary>
    private void Read(ValueCodec codec, string before, string after)
    {
        var type = codec.Type;
        switch (type.Kind)
        {
            case TypeKind.List:
                List(codec, before, after);
                break;
            case TypeKind.Map:
                Map(codec, before, after);
                break;
            default:
                writer.Line($"{before}{Scalar(codec)}{after}");
                break;
        }
    }

    private static string Scalar(ValueCodec codec) => codec.Type.Kind switch
    {
        TypeKind.String => "reader.ReadString()",
        TypeKind.Boolean => "reader.ReadBoolean()",
        TypeKind.Byte => "(sbyte)reader.ReadInteger(sbyte.MinValue, sbyte.MaxValue)",
        TypeKind.Short => "(short)reader.ReadInteger(short.MinValue, short.MaxValue)",
        TypeKind.Integer => "(int)reader.ReadInteger(int.MinValue, int.MaxValue)",
        TypeKind.Long => "reader.ReadInteger(long.MinValue, long.MaxValue)",
        TypeKind.Float => "reader.ReadFloat()",
        TypeKind.Double => "reader.ReadDouble()",
        TypeKind.Timestamp => $"reader.ReadTimestamp({TypeNames.TimestampFormat}.{codec.TimestampFormat})",
        TypeKind.Blob => $"new {TypeNames.ReadOnlyMemory}(reader.ReadBlob())",
        TypeKind.Enum => $"new {codec.Type.Name}(reader.ReadString())",
        TypeKind.IntEnum => $"new {codec.Type.Name}((int)reader.ReadInteger(int.MinValue, int.MaxValue))",
        _ => $"Read{codec.Type.Name}(ref reader)",
    };

    private void List(ValueCodec codec, string before, string after)
    {
        var list = Variable("list");
        writer.Line($"var {list} = new {TypeNames.List}<{TypeNames.Item(codec.Type)}>();");
        writer.Line($"reader.BeginList({Literal.Utf8(codec.ItemName)});");
        using (writer.Block("while (reader.NextItem())"))
            Element(codec, $"{list}.Add(", ");", $"{list}.Add(null);");
        writer.Line($"{before}{list}{after}");
    }

    private void Map(ValueCodec codec, string before, string after)
    {
        var (map, key) = (Variable("map"), Variable("key"));
        writer.Line($"var {map} = new {TypeNames.Dictionary}<string, {TypeNames.Item(codec.Type)}>({TypeNames.StringComparer}.Ordinal);");
        writer.Line($"reader.BeginMap({ShapeWriterEmitter.MapNames(codec)});");
        using (writer.Block($"while (reader.NextEntry(out var {key}))"))
            Element(codec, $"{map}[{key}] = ", ";", $"{map}[{key}] = null;");
        writer.Line($"{before}{map}{after}");
    }

    /// <summary>A null where none may be is left out, as clients do; in what a person wrote it is a value of the wrong type.</summary>
    private void Element(ValueCodec codec, string before, string after, string whenNull)
    {
        if (codec.Type.IsSparse)
        {
            using (writer.Block("if (reader.TryReadNull())"))
            {
                writer.Line(whenNull);
                writer.Line("continue;");
            }

            writer.Line();
        }
        else if (!isStrict)
        {
            writer.Line("if (reader.TryReadNull())");
            writer.Line("    continue;");
        }

        if (isStrict && codec.Item!.Type.Kind == TypeKind.Union)
        {
            var held = Variable("held");
            writer.Line($"if (Read{codec.Item.Type.Name}(ref reader) is {{ }} {held})");
            writer.Line($"    {before}{held}{after}");
            return;
        }

        Read(codec.Item!, before, after);
    }

    /// <summary>What stands for a required member that the answer lacks.</summary>
    private string WhenMissing(TypePlan type) => type.Kind switch
    {
        _ when isStrict && !type.IsValueType => "!",
        TypeKind.String => " ?? \"\"",
        TypeKind.List => " ?? []",
        TypeKind.Map => $" ?? new {TypeNames.Dictionary}<string, {TypeNames.Item(type)}>()",
        TypeKind.Structure => $" ?? Read{type.Name}(ref empty)",
        TypeKind.Union => $" ?? new {type.Name}(new {type.Name}.UnknownVariant(\"\"))",
        TypeKind.Timestamp => $" ?? {TypeNames.DateTimeOffset}.UnixEpoch",
        _ => ".GetValueOrDefault()",
    };

    private string Variable(string stem) => stem + (++_variables).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

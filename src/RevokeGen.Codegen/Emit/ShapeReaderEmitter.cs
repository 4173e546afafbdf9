using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the reader of one shape.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="accessibility">The method's accessibility.</param>
/// <param name="isStrict">Whether what is missing is left to validation; otherwise it is filled as Smithy's client error correction says.</param>
/// <param name="judge">What is told of values that cannot be: the reader, or a type.</param>
internal sealed class ShapeReaderEmitter(CodeWriter writer, string accessibility, bool isStrict, string judge = "reader")
{
    private int _variables;

    public void Emit(ShapeCodec shape)
    {
        var isResponse = shape.Kind == CodecKind.Response && !isStrict;
        var argument = shape.Kind switch
        {
            CodecKind.Response when isResponse => $", {TypeNames.ResponseMetadata} metadata",
            CodecKind.Request => $", {TypeNames.ServerRequest} metadata",
            CodecKind.Error => $", {TypeNames.ErrorResponse} answer, {TypeNames.ResponseHeaders} headers",
            _ => "",
        };
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
            writer.Line($"{LocalType(member.Value)}? {Identifier.Escape(member.Local)} = null;");
        Document(shape);
        new HeaderReaderEmitter(writer, this).Emit(shape);
        var isError = shape.Kind == CodecKind.Error;
        foreach (var member in shape.Members.Where(member => member.IsRequired && !isError && member.Value.Type.IsValueType))
        {
            writer.Line($"if ({Identifier.Escape(member.Local)} is null)");
            writer.Line($"    {judge}.ReportMissingMember({Literal.Utf8(member.WireName)});");
        }

        if (!isStrict && !isError && shape.Members.Any(static member => member.IsRequired && member.CanBeEmpty))
            writer.Line($"var empty = new {TypeNames.EmptyShapeReader}();");
        using var creation = writer.Block($"return new {shape.Type}{(isError ? "(answer)" : "")}", "};");
        foreach (var member in shape.Members)
            writer.Line($"{member.Property} = {Identifier.Escape(member.Local)}{(member.IsRequired && !isError ? WhenMissing(member) : "")},");
        if (isResponse)
        {
            writer.Line($"{shape.RequestIdProperty} = metadata.RequestId,");
            writer.Line($"{shape.StatusCodeProperty} = metadata.StatusCode,");
        }
    }

    private void Document(ShapeCodec shape)
    {
        if (shape.Members.FirstOrDefault(static member => member.Location == MemberLocation.Payload) is { } payload)
        {
            if (payload.Value.Type.Kind == TypeKind.Stream)
            {
                writer.Line($"{Identifier.Escape(payload.Local)} = metadata.Body;");
                return;
            }

            using var block = writer.Block("if (!reader.TryReadNull())");
            Read(payload.Value, $"{Identifier.Escape(payload.Local)} = ", ";");
            return;
        }

        writer.Line("reader.BeginStructure();");
        var attributes = shape.Members.Where(static member => member.Location == MemberLocation.Attribute).ToList();
        if (attributes.Count > 0)
            Members("NextAttribute", attributes, Member, "reader.SkipUnknownMember();");
        Members("NextMember", shape.Members.Where(static member => member.Location == MemberLocation.Body).ToList(), Member, "reader.SkipUnknownMember();");
    }

    private void Member(MemberCodec member)
    {
        if (member.Value.IsFlattened)
            Flattened(member.Value, Identifier.Escape(member.Local));
        else
            Read(member.Value, $"{Identifier.Escape(member.Local)} = ", ";");
    }

    /// <summary>What is flattened is added to, so that its local is the collection itself.</summary>
    private static string LocalType(ValueCodec codec) => codec.IsFlattened ? Collection(codec) : TypeNames.Of(codec.Type);

    private void Union(ShapeCodec shape)
    {
        writer.Line($"{shape.Type}? result = null;");
        writer.Line("var variants = 0;");
        if (shape.HasUnknown && !isStrict)
            writer.Line("var unknown = \"\";");
        writer.Line("reader.BeginStructure();");
        var otherwise = "reader.SkipUnknownMember();";
        Members(
            "NextMember",
            [.. shape.Members],
            member =>
            {
                Variant(shape, member);
                writer.Line("variants++;");
            },
            otherwise,
            shape.HasUnknown && !isStrict ? $"unknown = {TypeNames.Encoding}.UTF8.GetString(name);" : null);
        writer.Line("if (variants != 1)");
        writer.Line($"    {judge}.ReportUnionMismatch(variants);");
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

    private void Members(string next, List<MemberCodec> members, Action<MemberCodec> read, string otherwise, string? beforeOtherwise = null)
    {
        using var loop = writer.Block($"while (reader.{next}(out var name))");
        for (var index = 0; index < members.Count; index++)
        {
            using var test = writer.Block($"{(index == 0 ? "" : "else ")}if ({MemoryEquals(members[index].WireName)})");
            read(members[index]);
        }

        if (members.Count == 0)
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
    public void Read(ValueCodec codec, string before, string after, string source = "reader")
    {
        var type = codec.Type;
        switch (type.Kind)
        {
            case TypeKind.List:
                List(codec, before, after, source);
                break;
            case TypeKind.Map:
                Map(codec, before, after, source);
                break;
            default:
                writer.Line($"{before}{Scalar(codec, source)}{after}");
                break;
        }
    }

    private static string Scalar(ValueCodec codec, string source) => codec.Type.Kind switch
    {
        TypeKind.String => $"{source}.ReadString()",
        TypeKind.Boolean => $"{source}.ReadBoolean()",
        TypeKind.Byte => $"(sbyte){source}.ReadInteger(sbyte.MinValue, sbyte.MaxValue)",
        TypeKind.Short => $"(short){source}.ReadInteger(short.MinValue, short.MaxValue)",
        TypeKind.Integer => $"(int){source}.ReadInteger(int.MinValue, int.MaxValue)",
        TypeKind.Long => $"{source}.ReadInteger(long.MinValue, long.MaxValue)",
        TypeKind.Float => $"{source}.ReadFloat()",
        TypeKind.Double => $"{source}.ReadDouble()",
        TypeKind.BigInteger => $"{source}.ReadBigInteger()",
        TypeKind.BigDecimal => $"{source}.ReadBigDecimal()",
        TypeKind.Document => $"{source}.ReadDocument()",
        TypeKind.Timestamp => $"{source}.ReadTimestamp({TypeNames.TimestampFormat}.{codec.TimestampFormat})",
        TypeKind.Blob => $"new {TypeNames.ReadOnlyMemory}({source}.ReadBlob())",
        TypeKind.Stream => $"new {TypeNames.MemoryStream}({source}.ReadBlob(), false)",
        TypeKind.Enum => $"new {codec.Type.Name}({source}.ReadString())",
        TypeKind.IntEnum => $"new {codec.Type.Name}((int){source}.ReadInteger(int.MinValue, int.MaxValue))",
        _ => $"Read{codec.Type.Name}(ref reader)",
    };

    private void List(ValueCodec codec, string before, string after, string source)
    {
        var list = Variable("list");
        writer.Line($"var {list} = new {Collection(codec)}();");
        Items(codec, list, source);
        writer.Line($"{before}{list}{after}");
    }

    private void Items(ValueCodec codec, string list, string source)
    {
        writer.Line($"{source}.BeginList({Literal.Utf8(codec.ItemName)});");
        using var loop = writer.Block($"while ({source}.NextItem())");
        Element(codec, $"{list}.Add(", ");", $"{list}.Add(null);", source);
    }

    private void Map(ValueCodec codec, string before, string after, string source)
    {
        var map = Variable("map");
        writer.Line($"var {map} = new {Collection(codec)}({TypeNames.StringComparer}.Ordinal);");
        Entries(codec, map, source);
        writer.Line($"{before}{map}{after}");
    }

    private void Entries(ValueCodec codec, string map, string source)
    {
        var key = Variable("key");
        var names = $"{Literal.Utf8(codec.EntryName)}, {Literal.Utf8(codec.Key?.Read ?? "")}, {Literal.Utf8(codec.Value?.Read ?? "")}";
        writer.Line($"{source}.BeginMap(new {TypeNames.MapNames}({names}));");
        using var loop = writer.Block($"while ({source}.NextEntry(out var {key}))");
        Element(codec, $"{map}[{key}] = ", ";", $"{map}[{key}] = null;", source);
    }

    private void Flattened(ValueCodec codec, string local)
    {
        writer.Line($"{local} ??= {(codec.Type.Kind == TypeKind.List ? "[]" : $"new({TypeNames.StringComparer}.Ordinal)")};");
        if (codec.Type.Kind == TypeKind.List)
            Items(codec, local, "reader");
        else
            Entries(codec, local, "reader");
    }

    private static string Collection(ValueCodec codec) => codec.Type.Kind == TypeKind.List
        ? $"{TypeNames.List}<{TypeNames.Item(codec.Type)}>"
        : $"{TypeNames.Dictionary}<string, {TypeNames.Item(codec.Type)}>";

    /// <summary>A null where none may be is left out, as clients do; in what a person wrote it is a value of the wrong type.</summary>
    private void Element(ValueCodec codec, string before, string after, string whenNull, string source)
    {
        if (codec.Type.IsSparse)
        {
            using (writer.Block($"if ({source}.TryReadNull())"))
            {
                writer.Line(whenNull);
                writer.Line("continue;");
            }

            writer.Line();
        }
        else if (!isStrict)
        {
            writer.Line($"if ({source}.TryReadNull())");
            writer.Line("    continue;");
        }

        if (isStrict && codec.Item!.Type.Kind == TypeKind.Union)
        {
            var held = Variable("held");
            writer.Line($"if ({Emission.IsThere($"Read{codec.Item.Type.Name}(ref reader)", codec.Item.Type, held)})");
            writer.Line($"    {before}{held}{after}");
            return;
        }

        Read(codec.Item!, before, after, source);
    }

    /// <summary>What stands for a required member that the answer lacks.</summary>
    private string WhenMissing(MemberCodec member) => member.Value.Type is var type && isStrict && !type.IsValueType ? "!" : type.Kind switch
    {
        TypeKind.String => " ?? \"\"",
        TypeKind.List => " ?? []",
        TypeKind.Map => $" ?? new {TypeNames.Dictionary}<string, {TypeNames.Item(type)}>()",
        TypeKind.Document => $" ?? {TypeNames.Document}.Null",
        TypeKind.Stream => $" ?? {TypeNames.Stream}.Null",
        TypeKind.Structure when member.CanBeEmpty => $" ?? Read{type.Name}(ref empty)",
        TypeKind.Structure => $" ?? throw new {TypeNames.ShapeFormatException}({Literal.Text($"{member.WireName} is missing, and nothing can stand for it.")})",
        TypeKind.Union => $" ?? new {type.Name}(new {type.Name}.UnknownVariant(\"\"))",
        TypeKind.Timestamp => $" ?? {TypeNames.DateTimeOffset}.UnixEpoch",
        _ => ".GetValueOrDefault()",
    };

    private string Variable(string stem) => stem + (++_variables).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

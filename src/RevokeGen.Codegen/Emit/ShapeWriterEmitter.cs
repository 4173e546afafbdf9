using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the writer of one shape.</summary>
internal sealed class ShapeWriterEmitter(CodeWriter writer, ServicePlan service, string accessibility)
{
    private int _variables;

    public void Emit(ShapeCodec shape)
    {
        writer.Line();
        using var method = writer.Block(
            $"{accessibility} static void Write{shape.Type}<TWriter>(ref TWriter writer, {shape.Type} value) {Emission.WhereWriter}");
        if (shape.Kind == CodecKind.Union)
            Union(shape);
        else
            Members(shape);
    }

    private void Members(ShapeCodec shape)
    {
        foreach (var member in shape.Members)
            Member(member, isRequest: shape.Kind == CodecKind.Structure);
    }

    /// <summary>Emits the writing of a member of what is called <c>value</c>.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isRequest">Whether it is one of what is sent; answers may be without a document.</param>
    public void Member(MemberCodec member, bool isRequest = true)
    {
        // To write a stream would be to read it, which is left to whoever sends it.
        if (member.Value.Type.Kind == TypeKind.Stream)
            return;
        Value(member.Value, Literal.Utf8(member.WriteName), $"value.{member.Property}", member.Local, !member.IsRequired || !member.Value.Type.IsValueType);

        // A document without a name, which JSON has, must be there although the member is not.
        if (!isRequest || member is not { Location: MemberLocation.Payload, WriteName: "", Value.Type.Kind: TypeKind.Structure })
            return;
        using var otherwise = writer.Block("else");
        writer.Line("writer.BeginStructure(default);");
        writer.Line("writer.EndStructure();");
    }

    /// <summary>Emits the writing of a member that is a header, of what is called <c>value</c>.</summary>
    public void Header(MemberCodec member)
    {
        if (member.IsEncoded)
            writer.Line($"writer.WriteEncodedString({Literal.Utf8(member.WriteName)}, value.{member.Property});");
        else
            Member(member);
    }

    private void Union(ShapeCodec shape)
    {
        // A spec that lost the variants to mistakes has findings; what is left compiles all the same.
        if (shape.Members.Count == 0)
            return;
        using var choice = writer.Block("switch (value.Kind)");
        foreach (var member in shape.Members)
        {
            writer.Line($"case {TypeNames.Emitted(service, shape.Type)}.Variant.{member.Property}:");
            using var indent = writer.Indent();
            var payload = $"value.{member.Property}{(member.Value.Type.IsValueType ? ".GetValueOrDefault()" : "")}";
            Value(member.Value, Literal.Utf8(member.WriteName), payload, member.Local, !member.Value.Type.IsValueType);
            writer.Line("break;");
        }
    }

    private void Value(ValueCodec codec, string name, string value, string local, bool isNullable)
    {
        switch (codec.Type.Kind)
        {
            case TypeKind.Structure or TypeKind.Union:
                using (writer.Block($"if ({Emission.IsThere(value, codec.Type, Identifier.Escape(local))})"))
                {
                    writer.Line($"writer.BeginStructure({name});");
                    writer.Line($"Write{codec.Type.Name}(ref writer, {Identifier.Escape(local)});");
                    writer.Line("writer.EndStructure();");
                }

                break;
            case TypeKind.List:
                using (writer.Block($"if ({value} is {{ }} {Identifier.Escape(local)})"))
                    List(codec, name, Identifier.Escape(local));
                break;
            case TypeKind.Map:
                using (writer.Block($"if ({value} is {{ }} {Identifier.Escape(local)})"))
                    Map(codec, name, Identifier.Escape(local));
                break;
            case TypeKind.Enum:
                writer.Line($"writer.WriteString({name}, {value}{(isNullable ? "?" : "")}.Value);");
                break;
            case TypeKind.IntEnum:
                writer.Line($"writer.WriteInteger({name}, {value}{(isNullable ? "?" : "")}.Value);");
                break;
            case TypeKind.Timestamp:
                writer.Line($"writer.WriteTimestamp({name}, {value}, {TypeNames.TimestampFormat}.{codec.TimestampFormat});");
                break;
            default:
                writer.Line($"writer.{Method(codec.Type.Kind)}({name}, {value});");
                break;
        }
    }

    private void List(ValueCodec codec, string name, string list)
    {
        // By index: a foreach over the interface would allocate an enumerator.
        var (index, item) = (Variable("index"), Variable("item"));
        writer.Line($"writer.BeginList({name}, {Literal.Utf8(codec.ItemName)}, {list}.Count);");
        using (writer.Block($"for (var {index} = 0; {index} < {list}.Count; {index}++)"))
        {
            writer.Line($"var {item} = {list}[{index}];");
            Element(codec, item);
        }

        writer.Line("writer.EndList();");
    }

    private void Map(ValueCodec codec, string name, string map)
    {
        var entry = Variable("entry");
        writer.Line($"writer.BeginMap({name}, {MapNames(codec)}, {map}.Count);");
        using (writer.Block($"foreach (var {entry} in {map})"))
        {
            writer.Line($"writer.WriteKey({entry}.Key);");
            Element(codec, $"{entry}.Value");
        }

        writer.Line("writer.EndMap();");
    }

    private static string MapNames(ValueCodec codec) =>
        $"new {TypeNames.MapNames}({Literal.Utf8(codec.EntryName)}, {Literal.Utf8(codec.Key?.Written ?? "")}, {Literal.Utf8(codec.Value?.Written ?? "")})";

    private void Element(ValueCodec codec, string item)
    {
        var isNullable = codec.Type.IsSparse || !codec.Item!.Type.IsValueType;
        if (!codec.Type.IsSparse)
        {
            Value(codec.Item!, "default", item, Variable("held"), isNullable);
            return;
        }

        writer.Line($"if ({item} is null)");
        writer.Line("    writer.WriteNull(default);");
        using (writer.Block("else"))
            Value(codec.Item!, "default", item, Variable("held"), isNullable);
    }

    private static string Method(TypeKind kind) => kind switch
    {
        TypeKind.String => "WriteString",
        TypeKind.Boolean => "WriteBoolean",
        TypeKind.Float => "WriteFloat",
        TypeKind.Double => "WriteDouble",
        TypeKind.BigInteger => "WriteBigInteger",
        TypeKind.BigDecimal => "WriteBigDecimal",
        TypeKind.Document => "WriteDocument",
        TypeKind.Blob => "WriteBlob",
        _ => "WriteInteger",
    };

    private string Variable(string stem) => stem + (++_variables).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

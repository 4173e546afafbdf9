using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the reading of members that stand in an answer's headers and status.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="values">Emits the reading of values.</param>
internal sealed class HeaderReaderEmitter(CodeWriter writer, ShapeReaderEmitter values)
{
    private int _headers;

    /// <summary>Emits the members of a response or error that stand there, into the locals that are declared for them.</summary>
    public void Emit(ShapeCodec shape)
    {
        var isError = shape.Kind == CodecKind.Error;
        foreach (var member in shape.Members)
        {
            var local = Identifier.Escape(member.Local);
            if (member.Location == MemberLocation.StatusCode)
                writer.Line($"{local} = {(isError ? "answer" : "metadata")}.StatusCode;");
            else if (member.Location == MemberLocation.PrefixHeaders)
                writer.Line($"{local} = {(isError ? "headers" : "metadata.Headers")}.WithPrefix({Literal.Text(member.WireName)});");
            else if (member.Location == MemberLocation.Header)
                Header(member, local, isError ? "headers" : "metadata.Headers");
        }
    }

    private void Header(MemberCodec member, string local, string headers)
    {
        var header = "header" + (++_headers).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var block = writer.Block($"if ({headers}.TryFind({Literal.Text(member.WireName)}, out var {header}))");
        if (member.IsEncoded)
            writer.Line($"{local} = {header}.ReadEncodedString();");
        else
            values.Read(member.Value, $"{local} = ", ";", header);
    }
}

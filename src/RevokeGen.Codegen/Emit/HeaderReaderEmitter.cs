using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the reading of members that stand in a message's headers, in an answer's status or in a request's address.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="values">Emits the reading of values.</param>
internal sealed class HeaderReaderEmitter(CodeWriter writer, ShapeReaderEmitter values)
{
    private int _headers;

    /// <summary>Emits the members of a message or error that stand there, into the locals that are declared for them.</summary>
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
                Header(member, local, isError ? "headers.TryFind" : "metadata.Headers.TryFind");
            else if (member.Location == MemberLocation.Label)
                Header(member, local, "metadata.TryFindLabel");
            else if (member.Location == MemberLocation.Query)
                Header(member, local, "metadata.TryFindQuery");
            else if (member.Location == MemberLocation.QueryParams)
                Parameters(member, local);
        }
    }

    private void Header(MemberCodec member, string local, string find)
    {
        var header = Variable();
        using var block = writer.Block($"if ({find}({Literal.Text(member.WireName)}, out var {header}))");
        if (member.IsEncoded)
            writer.Line($"{local} = {header}.ReadEncodedString();");
        else
            values.Read(member.Value, $"{local} = ", ";", header);
    }

    private void Parameters(MemberCodec member, string local)
    {
        var query = Variable();
        writer.Line($"var {query} = metadata.Query;");
        values.Read(member.Value, $"{local} = ", ";", query);
    }

    private string Variable() => "header" + (++_headers).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

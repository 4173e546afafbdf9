using System;
using System.Buffers;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>What the writers make of a sample.</summary>
internal static class Written
{
    public delegate void WriteMembers<TWriter>(ref TWriter writer)
        where TWriter : struct, IShapeWriter, allows ref struct;

    public static string Json(WriteMembers<JsonShapeWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output);
        writer.BeginStructure(default);
        members(ref writer);
        writer.EndStructure();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string Json(Sample sample) => Json((ref JsonShapeWriter writer) => Sample.Write(ref writer, sample));

    public static byte[] Cbor(WriteMembers<CborShapeWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new CborShapeWriter(output);
        writer.BeginStructure(default);
        members(ref writer);
        writer.EndStructure();
        return output.WrittenSpan.ToArray();
    }

    public static byte[] Cbor(Sample sample) => Cbor((ref CborShapeWriter writer) => Sample.Write(ref writer, sample));

    /// <summary>The form without the action and the version.</summary>
    public static string Form(WriteMembers<FormShapeWriter> members, FormDialect dialect = FormDialect.AwsQuery)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new FormShapeWriter(output, "A", "1", dialect);
        writer.BeginStructure(default);
        members(ref writer);
        writer.EndStructure();
        var form = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith("Action=A&Version=1", form, StringComparison.Ordinal);
        return form["Action=A&Version=1".Length..].TrimStart('&');
    }

    public static string Form(Sample sample, FormDialect dialect = FormDialect.AwsQuery) =>
        Form((ref FormShapeWriter writer) => Sample.Write(ref writer, sample), dialect);
}

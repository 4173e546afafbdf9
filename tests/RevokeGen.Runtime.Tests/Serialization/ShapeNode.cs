using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>Any value a shape can have, to write and to compare.</summary>
internal abstract record ShapeNode
{
    public abstract void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name)
        where TWriter : struct, IShapeWriter, allows ref struct;

    public abstract void AssertIs(JsonElement json);

    /// <summary>Reads the value as one of its type.</summary>
    public abstract void AssertReads<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct;

    /// <summary>What remains of UTF-16 text in UTF-8.</summary>
    public static string Scalars(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    public sealed record Text(string Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteString(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Scalars(Value), json.GetString());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Scalars(Value), reader.ReadString());
    }

    public sealed record Flag(bool Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteBoolean(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value, json.GetBoolean());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadBoolean());
    }

    public sealed record Integer(long Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteInteger(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value, json.GetInt64());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadInteger(long.MinValue, long.MaxValue));
    }

    public sealed record Single(float Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteFloat(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(
            Value, json.ValueKind is JsonValueKind.String ? (float)Named(json.GetString()!) : json.GetSingle());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadFloat());
    }

    public sealed record Double(double Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteDouble(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(
            Value, json.ValueKind is JsonValueKind.String ? Named(json.GetString()!) : json.GetDouble());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadDouble());
    }

    public sealed record Moment(DateTimeOffset Value, TimestampFormat Format) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteTimestamp(name, Value, Format);

        public override void AssertIs(JsonElement json)
        {
            Assert.Equal(Format is TimestampFormat.EpochSeconds, json.ValueKind is JsonValueKind.Number);
            Assert.True(TimestampText.TryParse(Encoding.ASCII.GetBytes(json.ToString()), out var actual));
            Assert.Equal(Rounded(Format is TimestampFormat.HttpDate), actual);
        }

        public override void AssertReads<TReader>(ref TReader reader) =>
            Assert.Equal(Rounded(Format is TimestampFormat.HttpDate && typeof(TReader) != typeof(CborShapeReader)), reader.ReadTimestamp(Format));

        // CBOR has a format of its own.
        private DateTimeOffset Rounded(bool toSeconds) =>
            new(Value.UtcTicks - (Value.UtcTicks % (toSeconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond)), TimeSpan.Zero);
    }

    public sealed record Blob(byte[] Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteBlob(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value, json.GetBytesFromBase64());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadBlob());
    }

    public sealed record Big(BigInteger Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteBigInteger(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value, BigInteger.Parse(json.ToString(), CultureInfo.InvariantCulture));

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadBigInteger());
    }

    public sealed record Decimal(BigDecimal Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteBigDecimal(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value, BigDecimal.Parse(json.ToString()));

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value, reader.ReadBigDecimal());
    }

    /// <summary>A document, which JSON alone has.</summary>
    public sealed record Free(Document Value) : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteDocument(name, Value);

        public override void AssertIs(JsonElement json) => Assert.Equal(Value.ToString(), json.GetRawText());

        public override void AssertReads<TReader>(ref TReader reader) => Assert.Equal(Value.ToString(), reader.ReadDocument().ToString());
    }

    public sealed record Null : ShapeNode
    {
        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name) => writer.WriteNull(name);

        public override void AssertIs(JsonElement json) => Assert.Equal(JsonValueKind.Null, json.ValueKind);

        public override void AssertReads<TReader>(ref TReader reader) => Assert.True(reader.TryReadNull());
    }

    public sealed record List(IReadOnlyList<ShapeNode> Items) : ShapeNode
    {
        public override string ToString() => $"[{string.Join(", ", Items)}]";

        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name)
        {
            writer.BeginList(name, "member"u8, Items.Count);
            foreach (var item in Items)
                item.Write(ref writer, default);
            writer.EndList();
        }

        public override void AssertIs(JsonElement json)
        {
            Assert.Equal(Items.Count, json.GetArrayLength());
            foreach (var (item, actual) in Items.Zip(json.EnumerateArray()))
                item.AssertIs(actual);
        }

        public override void AssertReads<TReader>(ref TReader reader)
        {
            reader.BeginList("member"u8);
            foreach (var item in Items)
            {
                Assert.True(reader.NextItem());
                item.AssertReads(ref reader);
            }

            Assert.False(reader.NextItem());
        }
    }

    /// <summary>A structure or a map. In JSON they differ in nothing but who names the members.</summary>
    public sealed record Members(bool IsMap, IReadOnlyList<(string Name, ShapeNode Value)> Values) : ShapeNode
    {
        public override string ToString() => $"{(IsMap ? "map" : "structure")} {{{string.Join(", ", Values.Select(static member => $"{member.Name}: {member.Value}"))}}}";

        public override void Write<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name)
        {
            if (IsMap)
                writer.BeginMap(name, new MapNames("entry"u8, "key"u8, "value"u8), Values.Count);
            else
                writer.BeginStructure(name);
            foreach (var (member, value) in Values)
            {
                if (IsMap)
                    writer.WriteKey(member);
                value.Write(ref writer, IsMap ? default : Encoding.UTF8.GetBytes(member.Length == 0 ? "_" : member));
            }

            if (IsMap)
                writer.EndMap();
            else
                writer.EndStructure();
        }

        public override void AssertIs(JsonElement json)
        {
            Assert.Equal(Values.Count, json.EnumerateObject().Count());
            foreach (var (expected, actual) in Values.Zip(json.EnumerateObject()))
            {
                Assert.Equal(NameOf(expected.Name), actual.Name);
                expected.Value.AssertIs(actual.Value);
            }
        }

        public override void AssertReads<TReader>(ref TReader reader)
        {
            if (IsMap)
                reader.BeginMap(new MapNames("entry"u8, "key"u8, "value"u8));
            else
                reader.BeginStructure();
            foreach (var (name, value) in Values.Where(member => IsMap || member.Value is not Null))
            {
                Assert.True(Next(ref reader, out var read));
                Assert.Equal(NameOf(name), read);
                value.AssertReads(ref reader);
            }

            Assert.False(Next(ref reader, out _));
        }

        /// <summary>A member's name as it is written.</summary>
        public string NameOf(string name) => name.Length == 0 && !IsMap ? "_" : Scalars(name);

        private bool Next<TReader>(ref TReader reader, out string name)
            where TReader : struct, IShapeReader, allows ref struct
        {
            if (IsMap)
                return reader.NextEntry(out name);
            var isThere = reader.NextMember(out var bytes);
            name = Encoding.UTF8.GetString(bytes);
            return isThere;
        }
    }

    private static double Named(string name) => name switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw new ArgumentException("This is no name of a number.", nameof(name)),
    };
}

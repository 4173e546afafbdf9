using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>A shape with a member of every type, written and read the way emitted code does it.</summary>
internal sealed record Sample
{
    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public long? Number { get; init; }

    public float? Ratio { get; init; }

    public double? Precise { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public ReadOnlyMemory<byte>? Bytes { get; init; }

    public IReadOnlyList<string>? Items { get; init; }

    public IReadOnlyList<Sample>? FlatItems { get; init; }

    public IReadOnlyDictionary<string, string>? Pairs { get; init; }

    public IReadOnlyDictionary<string, Sample>? FlatPairs { get; init; }

    public Sample? Child { get; init; }

    public static Sample Full { get; } = new()
    {
        Text = "a \"quoted\" text & <more> of it, with ünïcödé 🎈",
        Flag = true,
        Number = -42,
        Ratio = 10.8f,
        Precise = 1e300,
        Moment = new DateTimeOffset(2015, 1, 25, 8, 0, 0, 250, TimeSpan.Zero),
        Bytes = new byte[] { 0xFF, 0xFB, 0x00 },
        Items = ["x", "", "z"],
        FlatItems = [new Sample { Text = "one", FlatItems = [new Sample { Flag = false }] }, new Sample { Items = [] }],
        Pairs = new Dictionary<string, string> { ["k1"] = "v1", ["k2"] = "v2" },
        FlatPairs = new Dictionary<string, Sample> { ["a"] = new() { Pairs = new Dictionary<string, string> { ["b"] = "c" } } },
        Child = new Sample { Child = new Sample { Number = 7 } },
    };

    private static MapNames Names => new("entry"u8, "key"u8, "value"u8);

    private static MapNames FlatNames => new(default, "K"u8, "V"u8);

    public static void Write<TWriter>(ref TWriter writer, Sample value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.WriteString("Text"u8, value.Text);
        writer.WriteBoolean("Flag"u8, value.Flag);
        writer.WriteInteger("Number"u8, value.Number);
        writer.WriteFloat("Ratio"u8, value.Ratio);
        writer.WriteDouble("Precise"u8, value.Precise);
        writer.WriteTimestamp("Moment"u8, value.Moment, TimestampFormat.DateTime);
        writer.WriteBlob("Bytes"u8, value.Bytes);
        if (value.Items is { } items)
        {
            writer.BeginList("Items"u8, "member"u8, items.Count);
            for (var index = 0; index < items.Count; index++)
                writer.WriteString(default, items[index]);
            writer.EndList();
        }

        if (value.FlatItems is { } flatItems)
        {
            writer.BeginList("FlatItems"u8, default, flatItems.Count);
            for (var index = 0; index < flatItems.Count; index++)
                WriteStructure(ref writer, default, flatItems[index]);
            writer.EndList();
        }

        if (value.Pairs is Dictionary<string, string> pairs)
        {
            writer.BeginMap("Pairs"u8, Names, pairs.Count);
            foreach (var pair in pairs)
            {
                writer.WriteKey(pair.Key);
                writer.WriteString(default, pair.Value);
            }

            writer.EndMap();
        }

        if (value.FlatPairs is Dictionary<string, Sample> flatPairs)
        {
            writer.BeginMap("FlatPairs"u8, FlatNames, flatPairs.Count);
            foreach (var pair in flatPairs)
            {
                writer.WriteKey(pair.Key);
                WriteStructure(ref writer, default, pair.Value);
            }

            writer.EndMap();
        }

        if (value.Child is { } child)
            WriteStructure(ref writer, "Child"u8, child);
    }

    public static void WriteStructure<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name, Sample value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(name);
        Write(ref writer, value);
        writer.EndStructure();
    }

    public static Sample Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var sample = new Sample();
        List<Sample>? flatItems = null;
        Dictionary<string, Sample>? flatPairs = null;
        reader.BeginStructure();
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("Text"u8))
            {
                sample = sample with { Text = reader.ReadString() };
            }
            else if (name.SequenceEqual("Flag"u8))
            {
                sample = sample with { Flag = reader.ReadBoolean() };
            }
            else if (name.SequenceEqual("Number"u8))
            {
                sample = sample with { Number = reader.ReadInteger(-100, 100) };
            }
            else if (name.SequenceEqual("Ratio"u8))
            {
                sample = sample with { Ratio = reader.ReadFloat() };
            }
            else if (name.SequenceEqual("Precise"u8))
            {
                sample = sample with { Precise = reader.ReadDouble() };
            }
            else if (name.SequenceEqual("Moment"u8))
            {
                sample = sample with { Moment = reader.ReadTimestamp(TimestampFormat.DateTime) };
            }
            else if (name.SequenceEqual("Bytes"u8))
            {
                sample = sample with { Bytes = reader.ReadBlob() };
            }
            else if (name.SequenceEqual("Items"u8))
            {
                var items = new List<string>();
                reader.BeginList("member"u8);
                while (reader.NextItem())
                    items.Add(reader.ReadString());
                sample = sample with { Items = items };
            }
            else if (name.SequenceEqual("FlatItems"u8))
            {
                flatItems ??= [];
                reader.BeginList(default);
                while (reader.NextItem())
                    flatItems.Add(Read(ref reader));
            }
            else if (name.SequenceEqual("Pairs"u8))
            {
                var pairs = new Dictionary<string, string>();
                reader.BeginMap(Names);
                while (reader.NextEntry(out var key))
                    pairs[key] = reader.ReadString();
                sample = sample with { Pairs = pairs };
            }
            else if (name.SequenceEqual("FlatPairs"u8))
            {
                flatPairs ??= [];
                reader.BeginMap(FlatNames);
                while (reader.NextEntry(out var key))
                    flatPairs[key] = Read(ref reader);
            }
            else if (name.SequenceEqual("Child"u8))
            {
                sample = sample with { Child = Read(ref reader) };
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return sample with { FlatItems = flatItems ?? sample.FlatItems, FlatPairs = flatPairs ?? sample.FlatPairs };
    }
}

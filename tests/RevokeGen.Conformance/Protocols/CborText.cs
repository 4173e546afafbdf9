using System;
using System.Collections.Generic;
using System.Formats.Cbor;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace RevokeGen.Conformance.Protocols;

/// <summary>CBOR as text that is the same for documents that mean the same, by the framework's own reader.</summary>
internal static class CborText
{
    /// <summary>The text; null when the document is not well-formed.</summary>
    public static string? Of(byte[] document)
    {
        try
        {
            var reader = new CborReader(document);
            var text = Value(reader);
            return reader.BytesRemaining == 0 ? text : null;
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Value(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return reader.ReadInt64().ToString(CultureInfo.InvariantCulture);
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return reader.ReadDouble().ToString("R", CultureInfo.InvariantCulture) + " as a float";
            case CborReaderState.Boolean:
                return reader.ReadBoolean() ? "true" : "false";
            case CborReaderState.Null:
                reader.ReadNull();
                return "null";
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return JsonSerializer.Serialize(reader.ReadTextString());
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return "bytes " + Convert.ToHexString(reader.ReadByteString());
            case CborReaderState.Tag:
                var tag = reader.ReadTag();
                // A time is the same time as an integer and as a float.
                return $"{(ulong)tag}({(tag == CborTag.UnixTimeSeconds ? Value(reader).Replace(" as a float", "", StringComparison.Ordinal) : Value(reader))})";
            case CborReaderState.StartArray:
                return $"[{string.Join(", ", Items(reader))}]";
            case CborReaderState.StartMap:
                return $"{{{string.Join(", ", Entries(reader).Order(StringComparer.Ordinal))}}}";
            case var state:
                throw new CborContentException($"{state} has no place in a document of the protocol.");
        }
    }

    private static List<string> Items(CborReader reader)
    {
        var items = new List<string>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
            items.Add(Value(reader));
        reader.ReadEndArray();
        return items;
    }

    private static List<string> Entries(CborReader reader)
    {
        var entries = new List<string>();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
            entries.Add($"{JsonSerializer.Serialize(reader.ReadTextString())}: {Value(reader)}");
        reader.ReadEndMap();
        return entries;
    }
}

using System;
using System.Collections.Generic;
using System.Formats.Cbor;

namespace RevokeGen.Benchmarks;

/// <summary>The measured message in CBOR, by the framework's writer and reader.</summary>
internal static class HandWrittenCbor
{
    public static void Write(CborWriter writer, OrderBook book)
    {
        writer.WriteStartMap(null);
        writer.WriteTextString("Customer");
        writer.WriteTextString(book.Customer!);
        writer.WriteTextString("Orders");
        writer.WriteStartArray(book.Orders.Count);
        foreach (var order in book.Orders)
            Write(writer, order);
        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    public static OrderBook Read(ReadOnlyMemory<byte> body) => ReadMap<OrderBook>(new CborReader(body, CborConformanceMode.Lax), static (reader, book, name) =>
    {
        if (name == "Customer")
            book.Customer = reader.ReadTextString();
        else if (name == "Orders")
            ReadList(reader, book.Orders, ReadOrder);
        else
            reader.SkipValue();
    });

    private static void Write(CborWriter writer, OrderBook.Order order)
    {
        writer.WriteStartMap(null);
        writer.WriteTextString("Id");
        writer.WriteTextString(order.Id!);
        writer.WriteTextString("State");
        writer.WriteTextString(order.State!);
        writer.WriteTextString("PlacedAt");
        writer.WriteTag(CborTag.UnixTimeSeconds);
        writer.WriteInt64(order.PlacedAt.ToUnixTimeSeconds());
        writer.WriteTextString("Total");
        writer.WriteDouble(order.Total);
        writer.WriteTextString("Paid");
        writer.WriteBoolean(order.Paid);
        writer.WriteTextString("Lines");
        writer.WriteStartArray(order.Lines.Count);
        foreach (var line in order.Lines)
        {
            writer.WriteStartMap(null);
            writer.WriteTextString("Article");
            writer.WriteTextString(line.Article!);
            writer.WriteTextString("Quantity");
            writer.WriteInt32(line.Quantity);
            writer.WriteEndMap();
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    private static OrderBook.Order ReadOrder(CborReader cbor) => ReadMap<OrderBook.Order>(cbor, static (reader, order, name) =>
    {
        switch (name)
        {
            case "Id":
                order.Id = reader.ReadTextString();
                break;
            case "State":
                order.State = reader.ReadTextString();
                break;
            case "PlacedAt":
                reader.ReadTag();
                order.PlacedAt = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
                break;
            case "Total":
                order.Total = reader.ReadDouble();
                break;
            case "Paid":
                order.Paid = reader.ReadBoolean();
                break;
            case "Lines":
                ReadList(reader, order.Lines, ReadLine);
                break;
            default:
                reader.SkipValue();
                break;
        }
    });

    private static OrderBook.Line ReadLine(CborReader cbor) => ReadMap<OrderBook.Line>(cbor, static (reader, line, name) =>
    {
        if (name == "Article")
            line.Article = reader.ReadTextString();
        else if (name == "Quantity")
            line.Quantity = reader.ReadInt32();
        else
            reader.SkipValue();
    });

    private static T ReadMap<T>(CborReader reader, Action<CborReader, T, string> readMember)
        where T : new()
    {
        var map = new T();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
            readMember(reader, map, reader.ReadTextString());
        reader.ReadEndMap();
        return map;
    }

    private static void ReadList<T>(CborReader reader, List<T> items, Func<CborReader, T> readItem)
    {
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
            items.Add(readItem(reader));
        reader.ReadEndArray();
    }
}

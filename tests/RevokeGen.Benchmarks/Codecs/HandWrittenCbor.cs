using System;
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

    public static OrderBook Read(ReadOnlyMemory<byte> body)
    {
        var reader = new CborReader(body, CborConformanceMode.Lax);
        var book = new OrderBook();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            switch (reader.ReadTextString())
            {
                case "Customer":
                    book.Customer = reader.ReadTextString();
                    break;
                case "Orders":
                    reader.ReadStartArray();
                    while (reader.PeekState() != CborReaderState.EndArray)
                        book.Orders.Add(ReadOrder(reader));
                    reader.ReadEndArray();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return book;
    }

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

    private static OrderBook.Order ReadOrder(CborReader reader)
    {
        var order = new OrderBook.Order();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            switch (reader.ReadTextString())
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
                    reader.ReadStartArray();
                    while (reader.PeekState() != CborReaderState.EndArray)
                        order.Lines.Add(ReadLine(reader));
                    reader.ReadEndArray();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return order;
    }

    private static OrderBook.Line ReadLine(CborReader reader)
    {
        var line = new OrderBook.Line();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            switch (reader.ReadTextString())
            {
                case "Article":
                    line.Article = reader.ReadTextString();
                    break;
                case "Quantity":
                    line.Quantity = reader.ReadInt32();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return line;
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Xml;

namespace RevokeGen.Benchmarks;

/// <summary>The measured message by the framework's XML reader and writer, as one would write it by hand.</summary>
internal static class HandWrittenXml
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    /// <summary>Reads the message wherever its members stand in the document.</summary>
    public static OrderBook Read(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var reader = XmlReader.Create(stream);
        var book = new OrderBook();
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "Customer": book.Customer = reader.ReadElementContentAsString(); break;
                case "Orders": ReadOrders(reader, book); break;
                default: reader.Read(); break;
            }
        }

        return book;
    }

    /// <summary>Writes the message as restXml has it.</summary>
    public static void Write(Stream stream, OrderBook book)
    {
        using var writer = XmlWriter.Create(stream, Settings);
        writer.WriteStartElement("PutOrdersInput", "https://orders.example/");
        writer.WriteElementString("Customer", book.Customer);
        writer.WriteStartElement("Orders");
        foreach (var order in book.Orders)
        {
            writer.WriteStartElement("member");
            writer.WriteElementString("Id", order.Id);
            writer.WriteElementString("State", order.State);
            writer.WriteElementString("PlacedAt", order.PlacedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteElementString("Total", XmlConvert.ToString(order.Total));
            writer.WriteElementString("Paid", XmlConvert.ToString(order.Paid));
            writer.WriteStartElement("Lines");
            foreach (var line in order.Lines)
            {
                writer.WriteStartElement("member");
                writer.WriteElementString("Article", line.Article);
                writer.WriteElementString("Quantity", XmlConvert.ToString(line.Quantity));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void ReadOrders(XmlReader reader, OrderBook book)
    {
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
            book.Orders.Add(ReadOrder(reader));
        reader.ReadEndElement();
    }

    private static OrderBook.Order ReadOrder(XmlReader reader)
    {
        var order = new OrderBook.Order();
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            switch (reader.LocalName)
            {
                case "Id": order.Id = reader.ReadElementContentAsString(); break;
                case "State": order.State = reader.ReadElementContentAsString(); break;
                case "PlacedAt": order.PlacedAt = DateTimeOffset.Parse(reader.ReadElementContentAsString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal); break;
                case "Total": order.Total = reader.ReadElementContentAsDouble(); break;
                case "Paid": order.Paid = reader.ReadElementContentAsBoolean(); break;
                case "Lines": ReadLines(reader, order); break;
                default: reader.Skip(); break;
            }
        }

        reader.ReadEndElement();
        return order;
    }

    private static void ReadLines(XmlReader reader, OrderBook.Order order)
    {
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            var line = new OrderBook.Line();
            reader.ReadStartElement();
            while (reader.MoveToContent() == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "Article": line.Article = reader.ReadElementContentAsString(); break;
                    case "Quantity": line.Quantity = reader.ReadElementContentAsInt(); break;
                    default: reader.Skip(); break;
                }
            }

            reader.ReadEndElement();
            order.Lines.Add(line);
        }

        reader.ReadEndElement();
    }
}

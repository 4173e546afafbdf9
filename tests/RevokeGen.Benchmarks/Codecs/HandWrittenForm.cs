using System;
using System.Globalization;
using System.Text;

namespace RevokeGen.Benchmarks;

/// <summary>The measured message as awsQuery has it, as one would write it by hand.</summary>
internal static class HandWrittenForm
{
    public static byte[] Write(OrderBook book)
    {
        var form = new StringBuilder("Action=PutOrders&Version=2026-01-01");
        Add(form, "Customer", book.Customer!);
        for (var index = 0; index < book.Orders.Count; index++)
        {
            var order = book.Orders[index];
            var prefix = string.Create(CultureInfo.InvariantCulture, $"Orders.member.{index + 1}.");
            Add(form, prefix + "Id", order.Id!);
            Add(form, prefix + "State", order.State!);
            Add(form, prefix + "PlacedAt", order.PlacedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Add(form, prefix + "Total", order.Total.ToString(CultureInfo.InvariantCulture));
            Add(form, prefix + "Paid", order.Paid ? "true" : "false");
            for (var line = 0; line < order.Lines.Count; line++)
            {
                var linePrefix = string.Create(CultureInfo.InvariantCulture, $"{prefix}Lines.member.{line + 1}.");
                Add(form, linePrefix + "Article", order.Lines[line].Article!);
                Add(form, linePrefix + "Quantity", order.Lines[line].Quantity.ToString(CultureInfo.InvariantCulture));
            }
        }

        return Encoding.UTF8.GetBytes(form.ToString());
    }

    private static void Add(StringBuilder form, string name, string value) => form.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
}

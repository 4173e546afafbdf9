using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace RevokeGen.Benchmarks;

/// <summary>The measured message as a developer without a generator would declare it; <c>Models/orders.json</c> has the same.</summary>
internal sealed class OrderBook
{
    public string? Customer { get; set; }

    public List<Order> Orders { get; set; } = [];

    /// <summary>One order.</summary>
    internal sealed class Order
    {
        public string? Id { get; set; }

        public string? State { get; set; }

        [JsonConverter(typeof(EpochSeconds))]
        public System.DateTimeOffset PlacedAt { get; set; }

        public double Total { get; set; }

        public bool Paid { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    /// <summary>A line of an order.</summary>
    internal sealed class Line
    {
        public string? Article { get; set; }

        public int Quantity { get; set; }
    }
}

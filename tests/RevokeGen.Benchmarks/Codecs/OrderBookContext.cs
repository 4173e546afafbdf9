using System.Text.Json.Serialization;

namespace RevokeGen.Benchmarks;

/// <summary>The framework's own source generation for the measured message.</summary>
[JsonSerializable(typeof(OrderBook))]
internal sealed partial class OrderBookContext : JsonSerializerContext;

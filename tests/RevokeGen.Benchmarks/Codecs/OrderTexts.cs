using System;
using System.Globalization;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>The measured message as each format has it: ten orders of three lines.</summary>
internal static class OrderTexts
{
    private const int Count = 10, LinesEach = 3;

    private static readonly string[] States = ["open", "shipped", "closed"];

    /// <summary>For restJson1, awsJson1_0 and awsJson1_1.</summary>
    public static string Json { get; } =
        $$"""{"Customer":"Smith & Sons","Orders":[{{string.Join(',', Enumerable.Range(0, Count).Select(JsonOrder))}}]}""";

    /// <summary>For restXml.</summary>
    public static string Xml { get; } = $"""<PutOrdersOutput xmlns="https://orders.example/">{XmlMembers()}</PutOrdersOutput>""";

    /// <summary>For awsQuery.</summary>
    public static string QueryXml { get; } =
        $"""<PutOrdersResponse xmlns="https://orders.example/"><PutOrdersResult>{XmlMembers()}</PutOrdersResult><ResponseMetadata><RequestId>4e1c0d62</RequestId></ResponseMetadata></PutOrdersResponse>""";

    private static string XmlMembers() =>
        $"<Customer>Smith &amp; Sons</Customer><Orders>{string.Concat(Enumerable.Range(0, Count).Select(XmlOrder))}</Orders>";

    private static string JsonOrder(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"Id":"order-{{number}}","State":"{{State(number)}}","PlacedAt":{{PlacedAt(number).ToUnixTimeSeconds()}},"Total":{{Total(number)}},"Paid":{{Paid(number)}},"Lines":[{{string.Join(',', Enumerable.Range(0, LinesEach).Select(JsonLine))}}]}""");

    private static string JsonLine(int number) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"Article":"article {{number}}","Quantity":{{number + 1}}}""");

    private static string XmlOrder(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"<member><Id>order-{number}</Id><State>{State(number)}</State><PlacedAt>{PlacedAt(number):yyyy-MM-dd'T'HH:mm:ss'Z'}</PlacedAt><Total>{Total(number)}</Total><Paid>{Paid(number)}</Paid><Lines>{string.Concat(Enumerable.Range(0, LinesEach).Select(XmlLine))}</Lines></member>");

    private static string XmlLine(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"<member><Article>article {number}</Article><Quantity>{number + 1}</Quantity></member>");

    private static string State(int number) => States[number % States.Length];

    private static DateTimeOffset PlacedAt(int number) => DateTimeOffset.UnixEpoch.AddDays(20000 + number).AddSeconds(number);

    private static double Total(int number) => 12.5 + (number * 0.25);

    private static string Paid(int number) => number % 2 == 0 ? "true" : "false";
}

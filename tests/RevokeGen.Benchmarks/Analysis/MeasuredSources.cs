using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RevokeGen.Benchmarks;

/// <summary>The C# files that the analyzers are measured on.</summary>
internal static class MeasuredSources
{
    private const int PerMethod = 50;

    /// <summary>Assignments and calls, half and half, that have nothing to do with emitted types.</summary>
    public static string Unrelated(int count)
    {
        var source = new StringBuilder("""
            namespace Project;

            internal sealed class Order
            {
                public string? Name { get; set; }
                public int Count { get; set; }
                public long Total { get; set; }
                public object? Tag { get; set; }
                public Order? Next { get; set; }
                public Order With(string name, long total) => new() { Name = name, Total = total };
                public void Add(int count, object? tag) => (Count, Tag) = (Count + count, tag);
            }

            internal static class Unrelated
            {

            """);
        for (var method = 0; method < count / PerMethod; method++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    public static void M{method}(Order order, string text, int number)\n    {{\n");
            for (var line = 0; line < PerMethod; line++)
                source.Append("        ").Append(Statement(line)).Append('\n');
            source.Append("    }\n\n");
        }

        return source.Append("}\n").ToString();
    }

    /// <summary>Requests of both services, half and half, with nothing wrong in them.</summary>
    public static string Requests(int count) => $$"""
        using System.Collections.Generic;
        using Project.LakeFormation;
        using Project.Redshift;

        namespace Project;

        internal static class Made
        {
        {{string.Concat(Enumerable.Range(0, count).Select(Request))}}
        }
        """;

    private static string Statement(int line) => (line % 10) switch
    {
        0 => "order.Name = \"orders\";",
        1 => "order.Add(number, text);",
        2 => "order.Total = number;",
        3 => "order = order.With(text, number);",
        4 => "order.Tag = text;",
        5 => "System.Console.WriteLine(text);",
        6 => "order.Next = new Order { Name = text, Count = 3 };",
        7 => "text.CopyTo(0, new char[3], 0, number);",
        8 => "number = order.Count;",
        9 => "string.Concat(text, number, order.Next!.Name!.Trim());",
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    private static string Request(int number) => number % 2 == 0
        ? $$"""
                public static RevokePermissionsRequest M{{number}}() => new()
                {
                    CatalogId = "111122223333",
                    Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst{{number}}" },
                    Resource = new TableResource { DatabaseName = "sales", Name = "orders{{number}}" },
                    Permissions = [Permission.Select, Permission.Insert],
                    PermissionsWithGrantOption = [Permission.Select],
                };

            """
        : $$"""
                public static RevokeEndpointAccessRequest M{{number}}() => new()
                {
                    ClusterIdentifier = "analytics{{number}}",
                    Account = "111122223333",
                    VpcIds = ["vpc-0a1b2c3d4e5f60718", "vpc-1a1b2c3d4e5f60718"],
                    Force = false,
                };

            """;
}

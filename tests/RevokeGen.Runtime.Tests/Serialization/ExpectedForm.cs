using System;
using System.Collections.Generic;
using System.Globalization;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

/// <summary>The names and values that a form of a document has, put together in the plainest way.</summary>
internal sealed class ExpectedForm(FormDialect dialect)
{
    /// <summary>Names with their values; null for a value that has tests of its own.</summary>
    public List<(string Name, string? Value)> Pairs { get; } = [];

    public void Add(string path, ShapeNode node)
    {
        switch (node)
        {
            case ShapeNode.List list:
                AddItems(path, list.Items);
                break;
            case ShapeNode.Members { IsMap: true } map:
                for (var index = 0; index < map.Values.Count; index++)
                {
                    var entry = Below(path, string.Create(CultureInfo.InvariantCulture, $"entry.{index + 1}"));
                    Pairs.Add((entry + ".key", ShapeNode.Scalars(map.Values[index].Name)));
                    Add(entry + ".value", map.Values[index].Value);
                }

                break;
            case ShapeNode.Members structure:
                foreach (var (name, value) in structure.Values)
                    Add(Below(path, name.Length == 0 ? "_" : ShapeNode.Scalars(name)), value);
                break;
            default:
                Pairs.Add((path, Text(node)));
                break;
        }
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string? Text(ShapeNode scalar) => scalar switch
    {
        ShapeNode.Text text => ShapeNode.Scalars(text.Value),
        ShapeNode.Flag flag => flag.Value ? "true" : "false",
        ShapeNode.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        ShapeNode.Blob blob => Convert.ToBase64String(blob.Value),
        ShapeNode.Big big => big.Value.ToString(CultureInfo.InvariantCulture),
        ShapeNode.Decimal number => number.Value.ToString(),
        ShapeNode.Null => "",
        _ => null,
    };

    private void AddItems(string path, IReadOnlyList<ShapeNode> items)
    {
        if (items.Count == 0 && dialect is FormDialect.AwsQuery)
            Pairs.Add((path, ""));
        var parent = dialect is FormDialect.AwsQuery ? path + ".member" : path;
        var number = 0;
        foreach (var item in items)
        {
            // What a form cannot say is left out.
            if (item is not ShapeNode.Null && (dialect is FormDialect.AwsQuery || item is not ShapeNode.List { Items.Count: 0 }))
                Add(string.Create(CultureInfo.InvariantCulture, $"{parent}.{++number}"), item);
        }
    }
}

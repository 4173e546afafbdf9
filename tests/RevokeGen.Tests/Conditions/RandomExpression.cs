using System;

namespace RevokeGen.Tests.Conditions;

/// <summary>Makes random conditions on the test model that mostly make sense. Inside of a projection the current node is an item, which has fewer members.</summary>
internal sealed class RandomExpression(Random random)
{
    public string Boolean(bool isRoot, int depth)
    {
        var next = depth - 1;
        if (depth <= 0)
            return Pick("Flag", "Name == 'a'", "Size > `1`", "Kind == 'ALL'", "Names != `null`", "Deep == `null`".Replace("Deep", isRoot ? "Inner" : "Deep", StringComparison.Ordinal));
        return random.Next(16) switch
        {
            0 => $"!({Boolean(isRoot, next)})",
            1 or 2 => $"({Boolean(isRoot, next)} && {Boolean(isRoot, next)})",
            3 or 4 => $"({Boolean(isRoot, next)} || {Boolean(isRoot, next)})",
            5 or 6 => $"{Number(isRoot, next)} {Pick("==", "!=", "<", "<=", ">", ">=")} {Number(isRoot, next)}",
            7 => $"{Text(isRoot, next)} {Pick("==", "!=")} {Text(isRoot, next)}",
            8 => $"contains({Texts(isRoot, next)}, {Text(isRoot, next)})",
            9 => $"{Pick("contains", "starts_with", "ends_with")}({Text(isRoot, next)}, {Text(isRoot, next)})",
            10 => $"!({Texts(isRoot, next)})",
            11 => $"{Texts(isRoot, next)} {Pick("==", "!=")} {Texts(isRoot, next)}",
            12 => $"{Texts(isRoot, next)} {Pick("==", "!=")} {Pick("`[]`", "`null`", "`[\"a\"]`")}",
            13 => $"contains({Numbers(isRoot, next)}, {Number(isRoot, next)})",
            14 => $"(({Boolean(isRoot, next)}) == {Pick("`true`", "`false`")})",
            _ => $"({Items(isRoot, next)})[{Pick("0", "1", "-1")}].{Pick("Flag", "Name == 'a'", "Size == `1`").Split(' ')[0]} {Pick("==", "!=")} `null`",
        };
    }

    private string Number(bool isRoot, int depth)
    {
        var next = depth - 1;
        return random.Next(depth <= 0 ? 3 : 10) switch
        {
            0 or 1 => isRoot ? Pick("Size", "Limit", "Exact", "Tiny", "Ratio", "Part", "Inner.Size", "Inner.Sure.Size", "Limits.a") : Pick("Size", "Sure.Size", "Deep.Size"),
            2 => Pick("`1`", "`2`", "`0`", "`0.5`", "`-1`"),
            3 => $"length({Texts(isRoot, next)})",
            4 => $"length({Text(isRoot, next)})",
            5 => $"length({Items(isRoot, next)})",
            6 => $"{Pick("sum", "max", "min", "avg")}({Numbers(isRoot, next)})",
            7 => $"{Pick("abs", "ceil", "floor")}({Number(isRoot, next)})",
            8 => $"not_null({Number(isRoot, 0)}, {Number(isRoot, 0)})",
            _ => $"({Numbers(isRoot, next)})[{Pick("0", "-1")}]",
        };
    }

    private string Text(bool isRoot, int depth)
    {
        var next = depth - 1;
        return random.Next(depth <= 0 ? 3 : 9) switch
        {
            0 or 1 => isRoot ? Pick("Name", "Other", "Title", "Kind", "SureKind", "Inner.Name", "Choice.Text", "Tags.a", "KindsByName.k") : Pick("Name", "Kind", "Deep.Name", "Sure.Kind"),
            2 => Pick("'a'", "'b'", "''", "'ALL'"),
            3 => $"({Texts(isRoot, next)})[{Pick("0", "1", "-1")}]",
            4 => $"({Text(isRoot, next)} || {Text(isRoot, next)})",
            5 => $"({Boolean(isRoot, next)} && {Text(isRoot, next)})",
            6 => $"not_null({Text(isRoot, 0)}, {Text(isRoot, 0)})",
            7 => $"{Pick("max", "min")}({Texts(isRoot, next)})",
            _ => $"join({Text(isRoot, 0)}, {Texts(isRoot, next)})",
        };
    }

    private string Texts(bool isRoot, int depth)
    {
        var next = depth - 1;
        return random.Next(depth <= 0 ? 2 : 13) switch
        {
            0 or 1 => isRoot ? Pick("Names", "MoreNames", "Kinds", "Matrix[]", "Matrix[0]", "Holes", "Lists.a", "Tags.*", "Lists.*[]") : Pick("Names", "Deep.Names"),
            2 => $"{Items(isRoot, next)}.{Pick("Name", "Kind")}",
            3 => $"{Items(isRoot, next)}.Names[]",
            4 => $"[{Text(isRoot, next)}, {Text(isRoot, next)}]",
            5 => $"({Texts(isRoot, next)} || `[]`)",
            6 => $"({Texts(isRoot, next)} || {Texts(isRoot, next)})",
            7 => $"({Texts(isRoot, next)})[?@ {Pick("==", "!=")} {Pick("'a'", "'ALL'")}]",
            8 => $"({Texts(isRoot, next)})[?length(@) > `1`]",
            9 => $"sort({Texts(isRoot, next)})",
            10 => $"reverse({Texts(isRoot, next)})",
            11 => $"({Texts(isRoot, next)})[{Pick("1:", ":2", "::-1", "-2:")}]",
            _ => isRoot ? "keys(Tags)" : "Names",
        };
    }

    private string Numbers(bool isRoot, int depth) => random.Next(4) switch
    {
        0 => isRoot ? Pick("Sizes", "Parts", "Gaps", "Limits.*", "values(Limits)") : "Items[*].Size",
        1 => $"{Items(isRoot, depth - 1)}.Size",
        2 => $"[{Number(isRoot, 0)}, {Number(isRoot, 0)}][?@ > `0`]",
        _ => $"({Items(isRoot, depth - 1)}.Size || `[]`)",
    };

    private string Items(bool isRoot, int depth) => random.Next(depth <= 0 ? 2 : 5) switch
    {
        0 => "Items[*]",
        1 => "Items[]",
        2 => $"Items[?{Boolean(false, depth - 1)}]",
        3 => $"Items[*].Items[?{Boolean(false, depth - 1)}][]",
        _ => isRoot ? "Inner.Items[]" : "Deep.Items[*]",
    };

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Conditions;

/// <summary>Makes random JSON for types, of few values, so that things are often equal and often missing.</summary>
internal sealed class RandomValue(ServicePlan service, Random random)
{
    private static readonly string[] Texts = ["", "a", "b", "abc", "ALL", "ba", "x\U0001F600y", "\uFFFD", "5", "-1.5e1", "5 "];
    private static readonly string[] Integers = ["-2", "-1", "0", "1", "2", "3", "5", "127"];
    private static readonly string[] Fractions = ["-1.5", "0", "0.1", "0.5", "1", "2.25", "3"];

    public string Of(TypePlan type, int depth = 0) => type.Kind switch
    {
        TypeKind.Boolean => Pick(["true", "false"]),
        TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.IntEnum or TypeKind.BigInteger => Pick(Integers),
        TypeKind.Long => Pick([.. Integers, "9007199254740993", "9007199254740992"]),
        TypeKind.Float or TypeKind.Double => Pick(Fractions),
        TypeKind.Timestamp => "\"2020-01-01T00:00:00Z\"",
        TypeKind.Document => "{\"a\":1}",
        TypeKind.Blob => Pick(["\"\"", "\"AAEC\""]),
        TypeKind.Enum => JsonSerializer.Serialize(Pick([.. service.Enums.Single(plan => plan.Name == type.Name).Members.Select(static member => member.Wire), "OTHER", "b"])),
        TypeKind.List => $"[{string.Join(",", Some(() => Item(type, depth)))}]",
        TypeKind.Map => $"{{{string.Join(",", Some(() => "").Zip(["a", "b", "k"], (_, key) => $"\"{key}\":{Item(type, depth)}"))}}}",
        TypeKind.Structure => Structure(service.Structures.Single(plan => plan.Name == type.Name), depth),
        TypeKind.Union => Union(service.Unions.Single(plan => plan.Name == type.Name), depth),
        _ => JsonSerializer.Serialize(Pick(Texts)),
    };

    private string Item(TypePlan type, int depth) => type.IsSparse && random.Next(3) == 0 ? "null" : Of(type.Item!, depth + 1);

    private string Structure(StructurePlan plan, int depth)
    {
        var members = plan.Members.Where(member => member.IsRequired || (depth < 4 && random.Next(depth == 0 ? 3 : 2) > 0));
        return $"{{{string.Join(",", members.Select(member => $"\"{member.Name}\":{Of(member.Type, depth + 1)}"))}}}";
    }

    private string Union(UnionPlan plan, int depth)
    {
        var variant = plan.Variants[random.Next(plan.Variants.Count)];
        return $"{{\"{variant.Name}\":{Of(variant.Type, depth + 1)}}}";
    }

    private IEnumerable<string> Some(Func<string> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private string Pick(string[] from) => from[random.Next(from.Length)];

}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Makes requests that are well-typed, by what the plan of the service says. Some keep all rules, some break one, some many.</summary>
internal sealed partial class RandomRequest
{
    /// <summary>Beyond this many values nothing optional is added.</summary>
    private const int MaxValues = 60;

    private readonly ServicePlan _service;
    private readonly Random _random;
    private readonly RandomText _texts;

    // One value in so many is a mistake; none where it is 0.
    private readonly int _mistakes;
    private int _values;

    public RandomRequest(ServicePlan service, Random random)
    {
        (_service, _random) = (service, random);
        _texts = new(random, TextsOf(service));
        _mistakes = Pick([0, 0, 5, 20, 50]);
    }

    public RequestValue.Structure Of(StructurePlan structure)
    {
        var members = ImmutableArray.CreateBuilder<RequestValue.Member>();
        var share = Pick([1, 1, 2, 4]);
        foreach (var member in structure.Members)
        {
            if (!member.IsRequired && (_values > MaxValues || _random.Next(4) >= share))
                continue;
            var value = (!member.IsRequired && _random.Next(12) == 0) || (member.IsRequired && !member.Type.IsValueType && IsMistake())
                ? new RequestValue.Null(Form())
                : Value(member.Type, member.Rules);
            members.Add(new(member, value));
        }

        return new(structure, members.ToImmutable(), Form());
    }

    /// <summary>The texts that rules compare with.</summary>
    private static List<string> TextsOf(ServicePlan service)
    {
        var structures = service.Structures.SelectMany(static structure => Expressions(structure.Rules)
            .Concat(structure.Members.SelectMany(static member => Expressions(member.Rules).Concat(member.Cautions.Select(static caution => caution.Text)))));
        var unions = service.Unions.SelectMany(static union => Expressions(union.Rules));
        return [.. structures.Concat(unions).SelectMany(static text => Quoted().Matches(text).Select(static match => match.Groups[1].Value)).Distinct()];
    }

    private static IEnumerable<string> Expressions(ShapeRules rules) =>
        [.. rules.Conditions.Select(static condition => condition.Expression.Text), .. rules.AllowedValues.Select(static row => row.When.Text), .. rules.Cautions.Select(static caution => caution.Text)];

    private static IEnumerable<string> Expressions(ValueRules? rules) =>
        rules is null ? [] : [.. rules.Conditions.Select(static condition => condition.Expression.Text), .. Expressions(rules.Key), .. Expressions(rules.Item)];

    private RequestValue Value(TypePlan type, ValueRules? rules)
    {
        _values++;
        return type.Kind switch
        {
            TypeKind.String => new RequestValue.Text(IsMistake() ? _texts.Wrong(rules) : _texts.Right(rules), Form()),
            TypeKind.Boolean => new RequestValue.Scalar(Pick(["true", "false"]), Form()),
            TypeKind.Timestamp => new RequestValue.Scalar(
                Pick(["global::System.DateTimeOffset.UnixEpoch", "new global::System.DateTimeOffset(2026, 1, 2, 3, 4, 5, global::System.TimeSpan.Zero)"]), Form()),
            TypeKind.Document => new RequestValue.Scalar("global::RevokeGen.Runtime.Document.Null", Form()),
            TypeKind.BigDecimal => new RequestValue.Scalar("default(global::RevokeGen.Runtime.BigDecimal)", Form()),
            TypeKind.Blob => new RequestValue.Blob(Count(rules, 70_000), Form()),
            TypeKind.Enum or TypeKind.IntEnum => Enum(_service.Enums.Single(plan => plan.Name == type.Name), rules),
            TypeKind.List => List(type, rules),
            TypeKind.Map => Map(type, rules),
            TypeKind.Structure => Of(_service.Structures.Single(plan => plan.Name == type.Name)),
            TypeKind.Union => Union(_service.Unions.Single(plan => plan.Name == type.Name)),
            var number => new RequestValue.Scalar(RandomNumber.Of(number, rules, IsMistake(), _random), Form()),
        };
    }

    private RequestValue.Enum Enum(EnumPlan plan, ValueRules? rules)
    {
        if (plan.Members.Count == 0 || (IsMistake() && _random.Next(3) == 0))
            return new(null, plan.IsInteger ? RandomNumber.Of(TypeKind.Integer, rules, isWrong: true, _random) : Literal.Text(Pick(["", "SELCT", "a"])), Form());
        var member = Pick(plan.Members);
        return new(member.Property, plan.IsInteger ? member.Wire : Literal.Text(member.Wire), Form());
    }

    private RequestValue.List List(TypePlan type, ValueRules? rules)
    {
        var items = Enumerable.Range(0, Count(rules, 60)).Select(_ => Item(type, rules)).ToList();
        if (items.Count > 0 && IsMistake())
            items.Insert(_random.Next(items.Count + 1), Pick(items) with { Form = Form() });
        return new([.. items], Form());
    }

    private RequestValue.Map Map(TypePlan type, ValueRules? rules)
    {
        var entries = new Dictionary<string, RequestValue.Entry>(StringComparer.Ordinal);
        for (var left = Count(rules, 60); left > 0; left--)
        {
            var key = IsMistake() ? _texts.Wrong(rules?.Key) : _texts.Right(rules?.Key);
            entries[key] = new(new(key, Form()), Item(type, rules));
        }

        return new([.. entries.Values], Form());
    }

    private RequestValue Item(TypePlan type, ValueRules? rules) =>
        (type.IsSparse && _random.Next(3) == 0) || (!type.IsSparse && !type.Item!.IsValueType && IsMistake() && _random.Next(3) == 0)
            ? new RequestValue.Null(Form())
            : Value(type.Item!, rules?.Item);

    private RequestValue.Union Union(UnionPlan plan)
    {
        var simple = plan.Variants.Where(static variant => variant.Type.Kind is not (TypeKind.Structure or TypeKind.Union or TypeKind.List or TypeKind.Map)).ToList();
        var variant = Pick(_values > MaxValues && simple.Count > 0 ? simple : [.. plan.Variants]);
        return new(plan, variant, Value(variant.Type, variant.Rules), Form());
    }

    /// <summary>A number of items, entries or bytes.</summary>
    private int Count(ValueRules? rules, int most)
    {
        var length = rules?.Own.FirstOrDefault(static constraint => constraint.Kind == ConstraintKind.Length);
        var (min, max) = (Number(length?.Min) ?? 0, Number(length?.Max) ?? int.MaxValue);
        if (!IsMistake())
            return (int)Math.Min(max, min + (_values > MaxValues ? 0 : _random.Next(4)));
        return max < most && _random.Next(2) == 0 ? (int)max + 1 : (int)Math.Max(min - 1, 0);
    }

    private static long? Number(string? text) => text is null ? null : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private bool IsMistake() => _mistakes > 0 && _random.Next(_mistakes) == 0;

    private int Form() => _random.Next(1000);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}

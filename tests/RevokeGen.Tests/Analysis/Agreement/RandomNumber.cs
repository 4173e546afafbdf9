using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Makes numbers at and around the bounds of a range, as C# of just their type.</summary>
internal static class RandomNumber
{
    public static string Of(TypeKind kind, ValueRules? rules, bool isWrong, Random random)
    {
        var range = rules?.Own.FirstOrDefault(static constraint => constraint.Kind == ConstraintKind.Range);
        return kind is TypeKind.Float or TypeKind.Double
            ? Floating(kind == TypeKind.Float, Parse(range?.Min), Parse(range?.Max), isWrong, random)
            : Integer(kind, Parse(range?.Min), Parse(range?.Max), isWrong, random);
    }

    private static string Integer(TypeKind kind, double? min, double? max, bool isWrong, Random random)
    {
        var (least, greatest) = kind switch
        {
            TypeKind.Byte => (sbyte.MinValue, (long)sbyte.MaxValue),
            TypeKind.Short => (short.MinValue, short.MaxValue),
            TypeKind.Long => (long.MinValue, long.MaxValue),
            _ => (int.MinValue, int.MaxValue),
        };
        var from = min is { } low ? (Int128)low : Int128.Max(least, max is { } top ? (Int128)top - 3 : -2);
        var to = max is { } high ? (Int128)high : Int128.Min(greatest, from + 3);
        Int128[] values = isWrong ? [from - 1, to + 1, least, greatest] : [from, to, from + ((to - from) / 2)];
        var value = Int128.Clamp(values[random.Next(values.Length)], least, greatest);
        var text = value.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            TypeKind.Byte => $"(sbyte)({text})",
            TypeKind.Short => $"(short)({text})",
            TypeKind.Long => text + "L",
            TypeKind.BigInteger => $"new global::System.Numerics.BigInteger({text})",
            _ => text,
        };
    }

    private static string Floating(bool isSingle, double? min, double? max, bool isWrong, Random random)
    {
        var (from, to) = (min ?? (max - 3) ?? -2, max ?? (min + 3) ?? 2);
        List<double> values = isWrong
            ? [double.NaN, double.PositiveInfinity, double.NegativeInfinity, from - 1, to + 1, Math.BitDecrement(from), Math.BitIncrement(to), double.MaxValue]
            : [from, to, (from + to) / 2, Math.BitIncrement(from), Math.BitDecrement(to)];
        var value = values[random.Next(values.Count)];
        if (double.IsNaN(value))
            return isSingle ? "float.NaN" : "double.NaN";
        if (double.IsInfinity(isSingle ? (float)value : value))
            return (isSingle ? "float." : "double.") + (value > 0 ? "PositiveInfinity" : "NegativeInfinity");
        return isSingle ? ((float)value).ToString("R", CultureInfo.InvariantCulture) + "F" : value.ToString("R", CultureInfo.InvariantCulture) + "D";
    }

    private static double? Parse(string? bound) => bound is null ? null : double.Parse(bound, CultureInfo.InvariantCulture);
}

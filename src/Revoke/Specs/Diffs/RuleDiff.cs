using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares conditions, tables of allowed values, and what has a name in C#, entry by entry.</summary>
internal static class RuleDiff
{
    public static void CompareConditions(ShapeId subject, SpecNode? before, SpecNode? after, Flow flow, List<Change> changes)
    {
        foreach (var (was, isNow) in Pairs(before, after))
        {
            changes.Add((was, isNow) switch
            {
                ({ } removed, null) => new(subject, ChangeKind.Loosened, false, $"has the condition {removed.Name} no longer", removed.NameSpot),
                (null, { } added) => new(subject, ChangeKind.Tightened, flow.IsWritten, $"has the condition {added.Name} now", added.NameSpot),
                _ when was!.Value["expression"]?.Text != isNow!.Value["expression"]?.Text =>
                    new(subject, ChangeKind.Tightened, flow.IsWritten, $"has another condition {isNow.Name}, which may refuse more", isNow.NameSpot),
                _ => new(subject, ChangeKind.Documentation, false, $"has other words for the condition {isNow!.Name}", isNow.NameSpot),
            });
        }
    }

    /// <summary>Compares cautions, which warn of what the service takes.</summary>
    public static void CompareCautions(ShapeId subject, SpecNode? before, SpecNode? after, List<Change> changes)
    {
        foreach (var (was, isNow) in Pairs(before, after))
        {
            changes.Add((was, isNow) switch
            {
                ({ } removed, null) => new(subject, ChangeKind.Loosened, false, $"has the caution {removed.Name} no longer", removed.NameSpot),
                (null, { } added) => new(subject, ChangeKind.Tightened, false, $"has the caution {added.Name} now", added.NameSpot),
                _ => new(subject, ChangeKind.Trait, false, $"has another caution {isNow!.Name}", isNow.NameSpot),
            });
        }
    }

    public static void CompareRows(ShapeId subject, SpecNode? before, SpecNode? after, Flow flow, List<Change> changes)
    {
        var (old, @new) = (Rows(before), Rows(after));
        foreach (var removed in old.Where(row => @new.All(other => NameOf(other) != NameOf(row))))
            changes.Add(new(subject, ChangeKind.Loosened, false, $"has the allowed values {NameOf(removed)} no longer", removed.Spot));
        foreach (var row in @new)
        {
            var was = old.FirstOrDefault(other => NameOf(other) == NameOf(row));
            if (was is not null && IsSame(was, row))
            {
                if (was["documentation"]?.Text != row["documentation"]?.Text)
                    changes.Add(new(subject, ChangeKind.Documentation, false, $"has other words for the allowed values {NameOf(row)}", row.Spot));
                continue;
            }

            var isTighter = was is null || IsTighter(was, row);
            var what = was is null ? $"has the allowed values {NameOf(row)} now" : $"has other allowed values {NameOf(row)}";
            changes.Add(new(subject, isTighter ? ChangeKind.Tightened : ChangeKind.Loosened, isTighter && flow.IsWritten && IsEnforced(row), what, row.Spot));
        }
    }

    /// <summary>Compares entries that have names in C#, such as the cases of errors, which are constants.</summary>
    public static void CompareNamed(ShapeId subject, string what, SpecNode? before, SpecNode? after, List<Change> changes)
    {
        foreach (var (was, isNow) in Pairs(before, after))
        {
            changes.Add((was, isNow) switch
            {
                ({ } removed, null) => new(subject, ChangeKind.Removed, true, $"has the {what} {removed.Name} no longer", removed.NameSpot),
                (null, { } added) => new(subject, ChangeKind.Added, false, $"has the {what} {added.Name} now", added.NameSpot),
                _ when isNow!.Value["type"]?.Text is { } type && was!.Value["type"]?.Text is { } oldType && type != oldType =>
                    new(subject, ChangeKind.Type, true, $"has the {what} {isNow.Name} of type {type}, which was {oldType}", isNow.NameSpot),
                _ => new(subject, ChangeKind.Trait, false, $"has another {what} {isNow!.Name}", isNow.NameSpot),
            });
        }
    }

    private static bool IsEnforced(SpecNode row) => AllowedValuesPlanner.SeverityOf(row) == RuleSeverity.Error;

    private static bool IsSame(SpecNode old, SpecNode @new) =>
        !IsTighter(old, @new) && !IsTighter(@new, old);

    private static bool IsTighter(SpecNode old, SpecNode @new) =>
        old["when"]?.Text != @new["when"]?.Text
        || !Texts(@new["members"]).IsSubsetOf(Texts(old["members"]))
        || !Texts(@new["values"]).IsSupersetOf(Texts(old["values"]))
        || (IsEnforced(@new) && !IsEnforced(old));

    private static string NameOf(SpecNode row) => row["name"]?.Text ?? $"when {row["when"]?.Text}";

    private static HashSet<string?> Texts(SpecNode? array) => [.. Rows(array).Select(static item => item.Text)];

    private static IReadOnlyList<SpecNode> Rows(SpecNode? array) => (array as ArrayNode)?.Items ?? [];

    /// <summary>The entries that are not the same in both: those of the old version that are gone, then those of the new one.</summary>
    private static IEnumerable<(ObjectMember? Old, ObjectMember? New)> Pairs(SpecNode? before, SpecNode? after)
    {
        var (old, @new) = (Entries(before), Entries(after));
        return old.Where(entry => @new.All(other => other.Name != entry.Name)).Select(static entry => ((ObjectMember?)entry, (ObjectMember?)null))
            .Concat(@new.Select(entry => (old.FirstOrDefault(other => other.Name == entry.Name), (ObjectMember?)entry)))
            .Where(static pair => pair.Item1 is not { } was || pair.Item2 is not { } isNow || !NodeContent.AreEqual(was.Value, isNow.Value));
    }

    private static IReadOnlyList<ObjectMember> Entries(SpecNode? entries) => (entries as ObjectNode)?.Members ?? [];
}

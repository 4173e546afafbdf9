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
        var (old, @new) = (Entries(before), Entries(after));
        foreach (var removed in old.Where(entry => @new.All(other => other.Name != entry.Name)))
            changes.Add(new(subject, ChangeKind.Loosened, false, $"has the condition {removed.Name} no longer", removed.NameSpot));
        foreach (var entry in @new)
        {
            var was = old.FirstOrDefault(other => other.Name == entry.Name)?.Value["expression"]?.Text;
            if (was is null)
                changes.Add(new(subject, ChangeKind.Tightened, flow.IsWritten, $"has the condition {entry.Name} now", entry.NameSpot));
            else if (was != entry.Value["expression"]?.Text)
                changes.Add(new(subject, ChangeKind.Tightened, flow.IsWritten, $"has another condition {entry.Name}, which may refuse more", entry.NameSpot));
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
                continue;
            var isTighter = was is null || IsTighter(was, row);
            var what = was is null ? $"has the allowed values {NameOf(row)} now" : $"has other allowed values {NameOf(row)}";
            changes.Add(new(subject, isTighter ? ChangeKind.Tightened : ChangeKind.Loosened, isTighter && flow.IsWritten && IsEnforced(row), what, row.Spot));
        }
    }

    /// <summary>Compares entries that have names in C#, such as the cases of errors, which are constants.</summary>
    public static void CompareNamed(ShapeId subject, string what, SpecNode? before, SpecNode? after, List<Change> changes)
    {
        var (old, @new) = (Entries(before), Entries(after));
        foreach (var removed in old.Where(entry => @new.All(other => other.Name != entry.Name)))
            changes.Add(new(subject, ChangeKind.Removed, true, $"has the {what} {removed.Name} no longer", removed.NameSpot));
        foreach (var entry in @new)
        {
            var was = old.FirstOrDefault(other => other.Name == entry.Name);
            if (was is null)
                changes.Add(new(subject, ChangeKind.Added, false, $"has the {what} {entry.Name} now", entry.NameSpot));
            else if (!NodeContent.AreEqual(was.Value, entry.Value))
                changes.Add(new(subject, ChangeKind.Trait, false, $"has another {what} {entry.Name}", entry.NameSpot));
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

    private static IReadOnlyList<ObjectMember> Entries(SpecNode? entries) => (entries as ObjectNode)?.Members ?? [];
}

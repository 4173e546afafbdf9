using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares the traits of a shape or member that are no constraints.</summary>
internal sealed class TraitDiff(ComparedModel old, ComparedModel @new, List<Change> changes)
{
    /// <summary>Longer values are not told.</summary>
    private const int Longest = 100;

    /// <summary>Traits that others compare, or that say nothing by themselves.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        TraitIds.Required, TraitIds.ClientOptional, TraitIds.Mixin, TraitIds.Box, TraitIds.Enum, TraitIds.PartialFailures,
    };

    public void Compare(ShapeId subject, Traits before, Traits after, (TextSpot Old, TextSpot New) spots, Flow flow)
    {
        var ids = before.All.Concat(after.All).Select(static trait => trait.Name).Distinct();
        foreach (var id in ids.Where(static id => !Elsewhere.Contains(id) && !ConstraintDiff.Knows(id) && !AuthDiff.Knows(id)))
        {
            var (was, isNow) = (before.FindMember(id), after.FindMember(id));
            if (was is not null && isNow is not null && NodeContent.AreEqual(was.Value, isNow.Value))
                continue;
            if (id == TraitIds.Conditions)
                RuleDiff.CompareConditions(subject, was?.Value, isNow?.Value, flow, changes);
            else if (id == TraitIds.AllowedValues)
                RuleDiff.CompareRows(subject, was?.Value, isNow?.Value, flow, changes);
            else if (id == TraitIds.Cautions)
                RuleDiff.CompareCautions(subject, was?.Value, isNow?.Value, changes);
            else if (EntryOf(id) is { } what)
                RuleDiff.CompareNamed(subject, what, was?.Value, isNow?.Value, changes);
            else if (!IsOwnName(id, subject, was, isNow))
                changes.Add(ChangeOf(subject, id, was, isNow, isNow?.NameSpot ?? was?.NameSpot ?? spots.New, MeaningOf(id, subject, flow)));
        }
    }

    /// <summary>What is called an entry of a trait whose entries have names in C#: constants, methods, properties.</summary>
    private static string? EntryOf(string id) => id switch
    {
        TraitIds.ErrorCases => "error case",
        TraitIds.Waitable => "waiter",
        TraitIds.ClientContextParams => "option",
        _ => null,
    };

    // A name on the wire that says what is so without it changes nothing.
    private static bool IsOwnName(string id, ShapeId subject, ObjectMember? old, ObjectMember? @new)
    {
        var name = subject.Member ?? subject.Name;
        return id is TraitIds.JsonName or TraitIds.XmlName && (old?.Value.Text ?? name) == (@new?.Value.Text ?? name);
    }

    private static Change ChangeOf(ShapeId subject, string id, ObjectMember? old, ObjectMember? @new, TextSpot spot, TraitMeaning meaning)
    {
        var name = new ShapeId(id).Name;
        var what = (old, @new) switch
        {
            (null, { } added) => $"has {Describe(name, added)} now",
            ({ } removed, null) => $"has {Describe(name, removed)} no longer",
            _ when id == TraitIds.Documentation => "has other documentation",
            ({ } was, { } isNow) when TextOf(was) is { } text && TextOf(isNow) is { } other && text != other => $"has {Describe(name, isNow)}, which was {text}",
            _ => $"has another value of {name}",
        };
        return new(subject, meaning.Kind, meaning.Breaks(old?.Value, @new?.Value), what + meaning.Consequence(old?.Value, @new?.Value), spot);
    }

    private static string Describe(string name, ObjectMember trait) => $"{name} {TextOf(trait)}".TrimEnd();

    private static string? TextOf(ObjectMember trait) => trait.Value switch
    {
        ObjectNode http when trait.Name == TraitIds.Http => $"{http["method"]?.Text} {http["uri"]?.Text}",
        NumberNode number => number.Raw,
        BooleanNode flag => flag.Value ? "true" : "false",
        { Text: { Length: > 0 and <= Longest } text } when trait.Name != TraitIds.Documentation => text,
        _ => null,
    };

    private TraitMeaning MeaningOf(string id, ShapeId subject, Flow flow)
    {
        // It is the content type of a body, and makes the text of a header Base64; within documents it says nothing.
        if (id == TraitIds.MediaType)
            return old.IsOutsideDocuments(subject) || @new.IsOutsideDocuments(subject) ? TraitMeanings.OnWire : TraitMeanings.Harmless;
        var isRest = old.Speaks(Protocol.IsRest) || @new.Speaks(Protocol.IsRest);
        return TraitMeanings.Find(id, flow, isRest) ?? (WireTraits.Has(id, old, @new) ? TraitMeanings.OnWire : TraitMeanings.Harmless);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares the traits of a shape or member that are no constraints.</summary>
internal static class TraitDiff
{
    /// <summary>Longer values are not told.</summary>
    private const int Longest = 100;

    /// <summary>Traits that decide what is on the wire.</summary>
    private static readonly HashSet<string> OnWire = new(StringComparer.Ordinal)
    {
        TraitIds.JsonName, TraitIds.XmlName, TraitIds.XmlFlattened, TraitIds.XmlAttribute, TraitIds.XmlNamespace, TraitIds.TimestampFormat,
        TraitIds.Http, TraitIds.HttpLabel, TraitIds.HttpQuery, TraitIds.HttpQueryParams, TraitIds.HttpHeader, TraitIds.HttpPrefixHeaders,
        TraitIds.HttpPayload, TraitIds.HttpResponseCode, TraitIds.HostLabel, TraitIds.Endpoint, TraitIds.AwsQueryError, TraitIds.EnumValue,
        TraitIds.AwsQueryCompatible, TraitIds.S3UnwrappedXmlOutput, TraitIds.SigV4, TraitIds.HttpBearerAuth, TraitIds.Auth,
        TraitIds.Ec2QueryName, "smithy.api#eventHeader", "smithy.api#eventPayload",
    };

    /// <summary>Traits that decide the C# type.</summary>
    private static readonly HashSet<string> OnType = new(StringComparer.Ordinal)
    {
        TraitIds.ExactlyOneOf, TraitIds.Sparse, TraitIds.Streaming,
    };

    /// <summary>Traits that others compare, or that say nothing by themselves.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        TraitIds.Required, TraitIds.ClientOptional, TraitIds.Mixin, TraitIds.Box, TraitIds.Enum,
    };

    public static void Compare(
        ShapeId subject, Traits before, Traits after, (TextSpot Old, TextSpot New) spots, Flow flow, List<Change> changes)
    {
        var ids = before.All.Concat(after.All).Select(static trait => trait.Name).Distinct();
        foreach (var id in ids.Where(static id => !Elsewhere.Contains(id) && !ConstraintDiff.Knows(id)))
        {
            var (old, @new) = (before.FindMember(id), after.FindMember(id));
            if (old is not null && @new is not null && NodeContent.AreEqual(old.Value, @new.Value))
                continue;
            if (id == TraitIds.Conditions)
                RuleDiff.CompareConditions(subject, old?.Value, @new?.Value, flow, changes);
            else if (id == TraitIds.AllowedValues)
                RuleDiff.CompareRows(subject, old?.Value, @new?.Value, flow, changes);
            else if (EntryOf(id) is { } what)
                RuleDiff.CompareNamed(subject, what, old?.Value, @new?.Value, changes);
            else if (id == TraitIds.Paginated)
                changes.Add(PagesOf(subject, old, @new));
            else if (!IsOwnName(id, subject, old, @new))
                changes.Add(ChangeOf(subject, id, old, @new, @new?.NameSpot ?? old?.NameSpot ?? spots.New));
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

    // The methods for pages are there with the trait; what they give depends on where the items are.
    private static Change PagesOf(ShapeId subject, ObjectMember? old, ObjectMember? @new) => (old, @new) switch
    {
        ({ } removed, null) => new(subject, ChangeKind.Removed, true, "has pages no longer", removed.NameSpot),
        (null, { } added) => new(subject, ChangeKind.Added, false, "has pages now", added.NameSpot),
        _ when old!.Value["items"]?.Text != @new!.Value["items"]?.Text => new(subject, ChangeKind.Type, true, "has its items in another member", @new.NameSpot),
        _ => new(subject, ChangeKind.Trait, false, "has other pages", @new.NameSpot),
    };

    // A name on the wire that says what is so without it changes nothing.
    private static bool IsOwnName(string id, ShapeId subject, ObjectMember? old, ObjectMember? @new) =>
        id is TraitIds.JsonName or TraitIds.XmlName && subject.Member is { } name && (old?.Value.Text ?? name) == (@new?.Value.Text ?? name);

    private static Change ChangeOf(ShapeId subject, string id, ObjectMember? old, ObjectMember? @new, TextSpot spot)
    {
        var name = new ShapeId(id).Name;
        var what = (old, @new) switch
        {
            (null, { } added) => $"has {Describe(name, added)} now",
            ({ } removed, null) => $"has {Describe(name, removed)} no longer",
            _ when id == TraitIds.Documentation => "has other documentation",
            ({ } was, { } isNow) when TextOf(was) is { } text && TextOf(isNow) is not null => $"has {Describe(name, isNow)}, which was {text}",
            _ => $"has another value of {name}",
        };
        return id switch
        {
            TraitIds.Documentation => new(subject, ChangeKind.Documentation, false, what, spot),
            _ when OnWire.Contains(id) => new(subject, ChangeKind.Wire, true, what, spot),
            _ when OnType.Contains(id) => new(subject, ChangeKind.Type, true, what, spot),
            _ => new(subject, ChangeKind.Trait, false, what, spot),
        };
    }

    private static string Describe(string name, ObjectMember trait) => $"{name} {TextOf(trait)}".TrimEnd();

    private static string? TextOf(ObjectMember trait) =>
        trait.Name != TraitIds.Documentation && trait.Value.Text is { Length: > 0 and <= Longest } text ? text : null;
}

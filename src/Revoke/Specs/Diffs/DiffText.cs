using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Revoke.Output;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Diffs;

/// <summary>Changes, one a line: <c>file(line,column): breaking: Shape$member what happened</c>, and in the end how many there are.</summary>
internal static class DiffText
{
    public static string Write(IReadOnlyList<Change> changes, bool hasColour)
    {
        var lines = changes.Select(change => $"{FindingText.Place(change.Spot)}{Word(change, hasColour)}: {NameOf(change.Subject)} {change.What}\n");
        var breaking = changes.Count(static change => change.IsBreaking);
        return string.Concat(lines) + string.Create(CultureInfo.InvariantCulture, $"{breaking} breaking, {changes.Count - breaking} compatible\n");
    }

    private static string Word(Change change, bool hasColour) =>
        change.IsBreaking ? Colour.Of("breaking", Colour.Red, hasColour) : Colour.Of("compatible", Colour.Green, hasColour);

    private static string NameOf(ShapeId id) => id.Value[(id.Value.IndexOf('#', System.StringComparison.Ordinal) + 1)..];
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.CodeFixes;

/// <summary>Puts the changes of several edits together.</summary>
internal static class TextChanges
{
    /// <summary>The changes of all edits that touch nothing an earlier one touches, in the order of the text.</summary>
    public static IReadOnlyCollection<TextChange> WithoutConflicts(IEnumerable<Edit> edits)
    {
        var taken = new List<TextChange>();
        foreach (var edit in edits)
        {
            if (!edit.Changes.Any(change => taken.Any(other => Touches(change.Span, other.Span))))
                taken.AddRange(edit.Changes);
        }

        return [.. taken.OrderBy(static change => change.Span.Start)];
    }

    private static bool Touches(TextSpan one, TextSpan other) => one.Start == other.Start || one.OverlapsWith(other);
}

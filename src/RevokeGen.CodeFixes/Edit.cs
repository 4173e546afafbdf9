using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.CodeFixes;

/// <summary>What a fix does to a file, as changes of its text: what is not named stays as the author wrote it.</summary>
/// <param name="Title">What the editor offers. Where the call will do something else, it says what.</param>
/// <param name="Changes">The changes, in the order of the text.</param>
internal sealed record Edit(string Title, ImmutableArray<TextChange> Changes)
{
    public Edit(string title, TextChange change)
        : this(title, [change])
    {
    }
}

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Places in a value that a pattern can ask for.</summary>
internal enum Anchor
{
    Start,
    End,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}

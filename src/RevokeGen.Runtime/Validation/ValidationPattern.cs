using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime;

/// <summary>A Smithy <c>@pattern</c>, made ready when it is first matched.</summary>
/// <param name="source">The pattern as the model writes it.</param>
public sealed class ValidationPattern(string source)
{
    // Two threads that come first may both make it; either is right.
    private SmithyPattern? _pattern;

    /// <summary>The pattern as the model writes it.</summary>
    public string Source { get; } = source;

    /// <summary>Whether the pattern is found in the value; true when that takes too long to decide, since the service still checks.</summary>
    public bool IsMatch(string value) => (_pattern ??= SmithyPattern.Create(Source)).Matches(value) is not false;
}

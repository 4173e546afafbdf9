namespace RevokeGen.Runtime;

/// <summary>Smithy's <c>@pattern</c>: ECMA 262 syntax, found anywhere in the value unless anchored, over code points.</summary>
/// <param name="pattern">The pattern as the model writes it, in escaped ASCII.</param>
public sealed class SmithyPatternAttribute(string pattern) : ConstraintAttribute
{
    /// <summary>The pattern as the model writes it, in escaped ASCII.</summary>
    public string Pattern { get; } = pattern;
}

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>A column of the matrix: a member that a rule is about, with a wrong and a right value. <c>‹›</c> is where the finding belongs when the value stands in the member.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">What is wrong, as a row of the table of undecided cells names it.</param>
/// <param name="Code">An expression that gives <c>#</c> to the member.</param>
/// <param name="Type">The member's type, not nullable.</param>
/// <param name="Wrong">A value that breaks the rule.</param>
/// <param name="Right">One that does not.</param>
/// <param name="HasConstants">Whether the language has constants of the type.</param>
internal sealed record Subject(string Rule, string Name, string Code, string Type, string Wrong, string Right, bool HasConstants = false)
{
    /// <summary>Whether the finding is on the value as a whole.</summary>
    public bool IsWhole => Wrong.StartsWith('‹') && Wrong.EndsWith('›');
}

namespace RevokeGen.Runtime;

/// <summary>A rule of the spec that a value breaks.</summary>
/// <param name="Path">Where, in the model's member names: <c>Resource.Table.Name</c>, <c>Permissions[0]</c>, <c>Tags["k"]</c>; empty for the value itself.</param>
/// <param name="Constraint">
/// What is broken: the trait <c>required</c>, <c>length</c>, <c>pattern</c>, <c>range</c>, <c>uniqueItems</c>, <c>exactlyOneOf</c> or
/// <c>allowedValues</c>, or a condition by its name.
/// </param>
/// <param name="Message">What is wrong, without the path. Never holds the value of a member marked sensitive.</param>
public sealed record Violation(string Path, string Constraint, string Message)
{
    /// <summary>The path and the message in one line.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

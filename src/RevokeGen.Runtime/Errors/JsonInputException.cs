using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime;

/// <summary>JSON that a person wrote does not fit its shape.</summary>
/// <param name="violations">Everything that is wrong with it, at least one.</param>
public sealed class JsonInputException(IReadOnlyList<Violation> violations)
    : ClientException($"The JSON was not accepted: {string.Join(" ", violations.Select(static violation => violation.ToString()))}")
{
    /// <summary>Everything that is wrong with it, at least one; beside the traits of <see cref="Violation.Constraint"/>, <c>syntax</c>, <c>type</c> and <c>unknown</c>.</summary>
    public IReadOnlyList<Violation> Violations { get; } = violations;
}

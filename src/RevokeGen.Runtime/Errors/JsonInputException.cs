using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime;

/// <summary>JSON that a person wrote does not fit its shape.</summary>
/// <param name="violations">Everything that is wrong with it, at least one.</param>
public sealed class JsonInputException(IReadOnlyList<Violation> violations)
    : ClientException($"The JSON was not accepted: {string.Join(" ", violations.Select(static violation => violation.ToString()))}")
{
    /// <summary>Creates the exception for text that could not be read in full, and says in one go what else is wrong with it.</summary>
    /// <param name="unread">What could not be read.</param>
    /// <param name="broken">The rules that what was read breaks; those at or below a place in <paramref name="unread"/> only repeat it and are left out.</param>
    public JsonInputException(IReadOnlyList<Violation> unread, IReadOnlyList<Violation> broken)
        : this([.. unread, .. broken.Where(rule => !unread.Any(place => IsWithin(rule.Path, place.Path)))])
    {
    }

    /// <summary>Everything that is wrong with it, at least one; beside the traits of <see cref="Violation.Constraint"/>, <c>syntax</c>, <c>type</c> and <c>unknown</c>.</summary>
    public IReadOnlyList<Violation> Violations { get; } = violations;

    private static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (place.Length == 0 || path.Length == place.Length || path[place.Length] is '.' or '[');
}

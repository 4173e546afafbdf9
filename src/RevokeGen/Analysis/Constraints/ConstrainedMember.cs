using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Analysis.Constraints;

/// <summary>What the attributes say about a member of an emitted type, or about the value in a variant of an emitted union.</summary>
/// <param name="Name">The type and the member, as C# names them.</param>
/// <param name="IsUnion">Whether null breaks a union's promise to hold one variant.</param>
/// <param name="NotNull">The parts where null is wrong.</param>
/// <param name="Constraints">The constraints, in the order of the attributes.</param>
internal sealed record ConstrainedMember(string Name, bool IsUnion, ImmutableArray<ConstraintPart> NotNull, ImmutableArray<Constraint> Constraints)
{
    /// <summary>Whether there is anything to check.</summary>
    public bool IsConstrained => NotNull.Length > 0 || Constraints.Length > 0;

    /// <summary>Whether there is anything to check of a part, or of what is in it.</summary>
    public bool IsJudged(ConstraintPart part) =>
        NotNull.Any(other => other == part || other.IsInside(part)) || Constraints.Any(constraint => constraint.At == part || constraint.At.IsInside(part));

    public bool RejectsNull(ConstraintPart part) => NotNull.Contains(part);

    /// <summary>A part of the member, as a message starts with it.</summary>
    public string Describe(ConstraintPart part) => part.Describe($"'{Name}'");
}

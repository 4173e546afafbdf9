using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Analysis.Constraints;

/// <summary>What the attributes say about a member of an emitted type, or about the value in a variant of an emitted union.</summary>
/// <param name="Name">The type and the member, as C# names them.</param>
/// <param name="IsRequired">Whether null is wrong.</param>
/// <param name="IsUnion">Whether null breaks a union's promise to hold one variant.</param>
/// <param name="RejectsNullItems">Whether null is wrong as an item of a list or a value of a map.</param>
/// <param name="Constraints">The constraints, in the order of the attributes.</param>
internal sealed record ConstrainedMember(string Name, bool IsRequired, bool IsUnion, bool RejectsNullItems, ImmutableArray<Constraint> Constraints)
{
    /// <summary>Whether there is anything to check.</summary>
    public bool IsConstrained => IsRequired || RejectsNullItems || Constraints.Length > 0;

    /// <summary>Whether there is anything to check of a part.</summary>
    public bool IsJudged(ConstraintPart part) => RejectsNull(part) || Constraints.Any(constraint => constraint.At == part);

    public bool RejectsNull(ConstraintPart part) => part switch
    {
        ConstraintPart.Value => IsRequired,
        ConstraintPart.Item or ConstraintPart.MapValue => RejectsNullItems,
        _ => false,
    };

    /// <summary>A part of the member, as a message starts with it.</summary>
    public string Describe(ConstraintPart part) => part switch
    {
        ConstraintPart.Item => $"An item of '{Name}'",
        ConstraintPart.Key => $"A key of '{Name}'",
        ConstraintPart.MapValue => $"A value of '{Name}'",
        _ => $"'{Name}'",
    };
}

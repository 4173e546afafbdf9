using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is an emitted structure that the code makes. Its members are init-only, so nothing changes it later.</summary>
/// <param name="Type">The emitted type.</param>
/// <param name="Members">What the code gives to members, by their names in the model.</param>
/// <param name="IsComplete">Whether members that are not listed are surely absent. They may be there where a <c>with</c> starts from something unknown.</param>
internal sealed record KnownStructure(INamedTypeSymbol Type, ImmutableDictionary<string, IOperation> Members, bool IsComplete) : KnownValue
{
    /// <summary>Where a member may have several values, the one that is taken for granted; null where none is.</summary>
    public KnownMember? Assumed { get; init; }
}

using System.Collections.Immutable;

namespace RevokeGen.Analysis.Enums;

/// <summary>A known value of an emitted enum.</summary>
/// <param name="Property">The static member's name in C#.</param>
/// <param name="Wire">The text on the wire.</param>
/// <param name="Aliases">What people call the value elsewhere.</param>
internal sealed record EnumMember(string Property, string Wire, ImmutableArray<string> Aliases);

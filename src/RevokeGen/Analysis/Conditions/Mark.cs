using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Conditions;

/// <summary>Where a finding is put.</summary>
/// <param name="Place">The smallest thing that decides it.</param>
/// <param name="Others">What decides it together with that.</param>
internal sealed record Mark(Location Place, ImmutableArray<Location> Others);

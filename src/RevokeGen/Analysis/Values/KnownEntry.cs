using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>One entry of a map that the code shows.</summary>
internal readonly record struct KnownEntry(IOperation Key, IOperation Value);

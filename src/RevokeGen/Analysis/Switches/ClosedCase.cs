using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Switches;

/// <summary>One of the things that a value of an emitted union or enum can be.</summary>
/// <param name="Name">Its name in the nested enum of kinds, and the name of a union's accessor for it.</param>
/// <param name="Type">The type of a union's <c>Value</c> then; null in an enum.</param>
internal sealed record ClosedCase(string Name, ITypeSymbol? Type);

using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>What a step made, if anything, and what it found wrong.</summary>
internal sealed record Outcome<T>(T? Value, EquatableArray<Finding> Findings)
    where T : class;

namespace RevokeGen.Codegen.Plans;

/// <summary>Code points of a set.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one.</param>
/// <param name="Categories">The general categories of which they are members, a bit each; 0 when all in the range are.</param>
internal sealed record CodePointRange(int First, int Last, int Categories);

namespace RevokeGen.Benchmarks;

/// <summary>What one benchmark came to.</summary>
/// <param name="Nanoseconds">The median time of one operation.</param>
/// <param name="Bytes">What one operation allocated.</param>
internal sealed record Sample(double Nanoseconds, double Bytes);

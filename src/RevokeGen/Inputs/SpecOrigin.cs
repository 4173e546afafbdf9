namespace RevokeGen.Inputs;

/// <summary>Where a project's specs come from.</summary>
/// <param name="IsBundled">Whether all came with the package, since the project named none.</param>
internal sealed record SpecOrigin(bool IsBundled);

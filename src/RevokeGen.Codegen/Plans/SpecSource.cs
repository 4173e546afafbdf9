namespace RevokeGen.Codegen.Plans;

/// <summary>A spec file of a project and what the project says about the services it declares.</summary>
/// <param name="Path">The file's path, for messages.</param>
/// <param name="Text">The file's text; null when it could not be read.</param>
/// <param name="Settings">The item's metadata.</param>
internal sealed record SpecSource(string Path, string? Text, SpecSettings Settings);

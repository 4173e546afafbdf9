namespace Revoke.Specs.Diffs;

/// <summary>Which way the values of a shape go.</summary>
/// <param name="IsWritten">Whether callers send them, so that the rules about them are enforced.</param>
/// <param name="IsRead">Whether callers get them, and rely on what is in them.</param>
internal sealed record Flow(bool IsWritten, bool IsRead);

namespace RevokeGen.Codegen.Plans;

/// <summary>A pattern that is matched by going through the value once.</summary>
/// <param name="Steps">What must follow each other.</param>
/// <param name="IsAnywhere">Whether the steps, one at most and with a fixed count then, may stand anywhere; otherwise they stand at the start.</param>
/// <param name="IsToEnd">Whether nothing may follow the steps.</param>
internal sealed record PatternLoop(EquatableArray<PatternStep> Steps, bool IsAnywhere, bool IsToEnd);

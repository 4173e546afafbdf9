namespace Revoke.Specs;

/// <summary>What a command below <c>revoke spec</c> found out.</summary>
/// <param name="Text">What goes to standard output.</param>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Notes">What goes to standard error.</param>
internal sealed record SpecAnswer(string Text, int ExitCode, string Notes = "");

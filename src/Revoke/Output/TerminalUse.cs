using System;

namespace Revoke.Output;

/// <summary>Which streams lead to a terminal that takes escape sequences, and whether colours are wanted there.</summary>
/// <param name="OutputHasColour">Whether standard output may have colours.</param>
/// <param name="ErrorHasColour">Whether standard error may have colours.</param>
/// <param name="ErrorShowsProgress">Whether standard error may have a line that is written over.</param>
internal sealed record TerminalUse(bool OutputHasColour, bool ErrorHasColour, bool ErrorShowsProgress)
{
    /// <summary>Files and pipes: plain text.</summary>
    public static TerminalUse None { get; } = new(false, false, false);

    public static TerminalUse OfProcess() =>
        Of(Environment.GetEnvironmentVariable, !Console.IsOutputRedirected, !Console.IsErrorRedirected, OperatingSystem.IsWindows());

    /// <summary>Decides by the process's surroundings.</summary>
    /// <param name="variable">The value of an environment variable; null when it is not set.</param>
    /// <param name="isOutputTerminal">Whether standard output is a terminal.</param>
    /// <param name="isErrorTerminal">Whether standard error is a terminal.</param>
    /// <param name="isWindows">Whether terminals have to be asked first to take escape sequences, which nothing here does.</param>
    public static TerminalUse Of(Func<string, string?> variable, bool isOutputTerminal, bool isErrorTerminal, bool isWindows)
    {
        if (isWindows || variable("TERM") == "dumb")
            return None;
        var isColourful = string.IsNullOrEmpty(variable("NO_COLOR"));
        return new(isOutputTerminal && isColourful, isErrorTerminal && isColourful, isErrorTerminal);
    }
}

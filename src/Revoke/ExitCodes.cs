namespace Revoke;

/// <summary>What the process's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>The service did what it was asked to; about specs, there is nothing to object to.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: the service refused the request or the way to it failed; a spec has errors; a change breaks callers.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was sent or looked at: the command line, the input or the settings are not valid.</summary>
    public const int Invalid = 2;

    /// <summary>What was asked for is done, and the answer could not be written.</summary>
    public const int Unwritten = 3;

    /// <summary>The user stopped the command; 128 and the number of SIGINT, as shells count it.</summary>
    public const int Cancelled = 130;
}

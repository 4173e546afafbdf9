using System;
using System.IO;

namespace Revoke.Commands;

/// <summary>The input could not be read at all.</summary>
/// <param name="file">The file that was named; <c>-</c> is standard input.</param>
/// <param name="reason">Why not.</param>
/// <param name="innerException">What the system says.</param>
internal sealed class UnreadableInputException(string file, string reason, Exception? innerException = null)
    : Exception($"{(file == "-" ? "Standard input" : file)} cannot be read: {reason}", innerException)
{
    /// <param name="file">The file that was named; <c>-</c> is standard input.</param>
    /// <param name="innerException">What the system says, which is not always that a folder is no file.</param>
    public UnreadableInputException(string file, Exception innerException)
        : this(file, Reason(file, innerException), innerException)
    {
    }

    private static string Reason(string file, Exception innerException)
    {
        if (Directory.Exists(file))
            return "it is a folder; name a file in it";
        // Shells put names in its place, but for those that do not, and where there are none.
        return file.Contains('*', StringComparison.Ordinal) ? "it stands for no file" : innerException.Message;
    }
}

using System;
using System.IO;
using System.Text;
using Revoke.Output;
using RevokeGen.Runtime;

namespace Revoke;

/// <summary>What the command reads from and writes to, so that a test can stand where the process does.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: the answer, and nothing else.</param>
/// <param name="Error">Standard error: what went wrong.</param>
/// <param name="Options">The settings that the command line adds to.</param>
internal sealed record CommandHost(Stream Input, TextWriter Output, TextWriter Error, ClientOptions Options)
{
    /// <summary>Which of the streams a person looks at.</summary>
    public TerminalUse Terminal { get; init; } = TerminalUse.None;

    /// <summary>The process's own streams, in UTF-8 whatever the terminal's code page, since JSON goes through them.</summary>
    public static CommandHost ForProcess() =>
        new(Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), new ClientOptions())
        {
            Terminal = TerminalUse.OfProcess(),
        };

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}

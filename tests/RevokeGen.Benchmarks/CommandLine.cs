using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Benchmarks;

/// <summary>What the arguments ask for.</summary>
/// <param name="Sections">The names of the sections to run, in the suite's order.</param>
/// <param name="Strict">Whether a missed budget fails the run.</param>
/// <param name="Output">The folder for the files; null for the usual one.</param>
internal sealed record CommandLine(IReadOnlyList<string> Sections, bool Strict, string? Output)
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="known">The names of all sections.</param>
    /// <exception cref="ArgumentException">An argument is unknown; the message says which there are.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments, IReadOnlyList<string> known)
    {
        var sections = new List<string>();
        var (strict, output) = (false, default(string));
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument == "--strict")
                strict = true;
            else if (argument == "--output" && index + 1 < arguments.Count)
                output = arguments[++index];
            else if (known.Contains(argument))
                sections.Add(argument);
            else
                throw new ArgumentException($"'{argument}' is not known. Sections: {string.Join(", ", known)}. Options: --strict, --output FOLDER. Or: models FOLDER.");
        }

        return new([.. sections.Count == 0 ? known : known.Where(sections.Contains)], strict, output);
    }
}

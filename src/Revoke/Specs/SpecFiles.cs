using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Commands;
using Revoke.Output;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs;

/// <summary>Reads spec files as the compiler does: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so. <c>-</c> is standard input.</summary>
/// <param name="input">Standard input.</param>
/// <param name="progress">Says which file is read.</param>
internal sealed class SpecFiles(Stream input, ProgressLine progress)
{
    /// <summary>What findings call standard input.</summary>
    private const string InputName = "<stdin>";

    private const int Block = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<SpecSource> _sources = [];

    /// <summary>All files that were read.</summary>
    public IReadOnlyList<SpecSource> Sources => _sources;

    /// <summary>Reads the files of one project.</summary>
    /// <exception cref="UnreadableInputException">A file is not there, or not to be read.</exception>
    public async Task<IReadOnlyList<SpecSource>> ReadAsync(IReadOnlyList<string> paths, IEnumerable<string> operations, CancellationToken cancellationToken)
    {
        var settings = SpecSettings.Default with { Operations = [.. operations] };
        var sources = new List<SpecSource>();
        foreach (var path in paths)
        {
            var isInput = path == "-";
            progress.Show($"Reading {(isInput ? InputName : path)}");
            sources.Add(new(isInput ? InputName : path, await ReadTextAsync(path, isInput, cancellationToken), settings));
        }

        _sources.AddRange(sources);
        return sources;
    }

    /// <summary>The file's text; null when it is no text.</summary>
    private async Task<string?> ReadTextAsync(string path, bool isInput, CancellationToken cancellationToken)
    {
        if (path.Length == 0)
            throw new UnreadableInputException("A file without a name", "an argument is empty");
        if (isInput && !input.CanRead)
            throw new UnreadableInputException(path, "it is named twice, and can be read only once");
        try
        {
            using var reader = new StreamReader(isInput ? input : File.OpenRead(path), Strict, detectEncodingFromByteOrderMarks: true);
            var text = new StringBuilder();
            var block = new char[Block];
            // One character more than a spec can have is enough to say so.
            for (var read = -1; read != 0 && text.Length <= SpecFileReader.MaxLength; text.Append(block, 0, read))
                read = await reader.ReadBlockAsync(block, cancellationToken);
            return text.ToString();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableInputException(path, unreadable);
        }
    }
}

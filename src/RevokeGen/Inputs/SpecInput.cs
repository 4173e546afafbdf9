using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>
/// A spec file as the compiler hands it over. Equal to another with the same path, content and settings: editors and builds make new objects for files
/// that did not change, and these are not read again. The text itself stays the compiler's.
/// </summary>
internal sealed class SpecInput(AdditionalText file, string checksum, SpecSettings settings, bool isBundled) : IEquatable<SpecInput>
{
    private const int Utf8 = 65001, Utf16 = 1200, Utf16BigEndian = 1201, Utf32 = 12000, Utf32BigEndian = 12001;

    private readonly AdditionalText _file = file;

    public string Path => _file.Path;

    /// <summary>What tells one content from another; empty for a file that cannot be read.</summary>
    public string Checksum { get; } = checksum;

    public SpecSettings Settings { get; } = settings;

    /// <summary>Whether the file came with the package, for a project that named none.</summary>
    public bool IsBundled { get; } = isBundled;

    public static SpecInput From(SpecFileReference reference, CancellationToken cancellationToken)
    {
        var text = reference.File.GetText(cancellationToken);
        var checksum = text is null ? "" : BitConverter.ToString([.. text.GetChecksum()]);
        return new(reference.File, checksum, reference.Settings, reference.IsBundled);
    }

    public SpecSource Read(CancellationToken cancellationToken)
    {
        var text = _file.GetText(cancellationToken);
        // Where bytes are no UTF-8 the compiler falls back to the machine's encoding, in which the text may say something else than was meant.
        var isUnicode = text?.Encoding is null or { CodePage: Utf8 or Utf16 or Utf16BigEndian or Utf32 or Utf32BigEndian };
        return new(Path, isUnicode ? text?.ToString() : null, Settings);
    }

    public bool Equals(SpecInput? other) =>
        other is not null && Checksum == other.Checksum && Path == other.Path && Settings == other.Settings && IsBundled == other.IsBundled;

    public override bool Equals(object? obj) => Equals(obj as SpecInput);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Checksum);
}

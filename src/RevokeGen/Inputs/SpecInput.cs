using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>
/// A spec file as the compiler hands it over. Equal to another with the same path, content and settings: editors and builds make new objects for files
/// that did not change, and these are not read again. The text itself stays the compiler's.
/// </summary>
internal sealed class SpecInput(AdditionalText file, string checksum, SpecSettings settings) : IEquatable<SpecInput>
{
    private readonly AdditionalText _file = file;

    public string Path => _file.Path;

    /// <summary>What tells one content from another; empty for a file that cannot be read.</summary>
    public string Checksum { get; } = checksum;

    public SpecSettings Settings { get; } = settings;

    public static SpecInput From(SpecFileReference reference, CancellationToken cancellationToken)
    {
        var text = reference.File.GetText(cancellationToken);
        var checksum = text is null ? "" : BitConverter.ToString([.. text.GetChecksum()]);
        return new(reference.File, checksum, reference.Settings);
    }

    public SpecSource Read(CancellationToken cancellationToken) => new(Path, _file.GetText(cancellationToken)?.ToString(), Settings);

    public bool Equals(SpecInput? other) =>
        other is not null && Checksum == other.Checksum && Path == other.Path && Settings == other.Settings;

    public override bool Equals(object? obj) => Equals(obj as SpecInput);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Checksum);
}

using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Specs;

/// <summary>The first step: text to a <see cref="SpecFile"/>. JSON is checked to the end of the file, shapes are only located.</summary>
internal static class SpecFileReader
{
    /// <summary>The greatest length in UTF-16 units. AWS's largest model has a tenth of it, and three bytes of UTF-8 for each unit still fit an array.</summary>
    public const int MaxLength = 100_000_000;

    /// <summary>Reads one file. Never throws for anything that is in the text.</summary>
    /// <param name="path">The file's path, for findings.</param>
    /// <param name="text">The file's text; null when there is none that could be read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static SpecFile Read(string path, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
            return Unreadable(path, "the file cannot be read as text in UTF-8");
        if (text.Length > MaxLength)
            return Unreadable(path, "the file is longer than 100,000,000 characters");
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
            return Unreadable(path, "the file is empty");
        // Half a surrogate pair becomes U+FFFD, which takes one UTF-16 unit as well, so places stay right.
        var utf8 = Encoding.UTF8.GetBytes(text);
        var index = new SpecIndex();
        Index(path, utf8, index, cancellationToken);
        return new(path, utf8, index);
    }

    private static SpecFile Unreadable(string path, string why)
    {
        var index = new SpecIndex();
        AddUnreadable(index, new(SpecRules.InvalidJson, [why], default(TextPosition).To(default, path)));
        return new(path, [], index);
    }

    private static void Index(string path, byte[] utf8, SpecIndex index, CancellationToken cancellationToken)
    {
        try
        {
            new SpecIndexer(path, utf8, index).Run(cancellationToken);
        }
        catch (JsonException exception)
        {
            AddUnreadable(index, JsonText.Invalid(path, utf8, exception));
        }
    }

    private static void AddUnreadable(SpecIndex index, Finding finding)
    {
        index.Entries.Clear();
        index.Metadata.Clear();
        index.Findings.Clear();
        index.Findings.Add(finding);
        index.IsReadable = false;
    }
}

using System.Text;
using System.Text.Json;

namespace RevokeGen.Codegen.Specs;

/// <summary>The first step: text to a <see cref="SpecFile"/>. JSON is checked to the end of the file, shapes are only located.</summary>
internal static class SpecFileReader
{
    /// <summary>Reads one file. Never throws for anything that is in the text.</summary>
    public static SpecFile Read(string path, string text, CancellationToken cancellationToken)
    {
        // Half a surrogate pair becomes U+FFFD, which takes one UTF-16 unit as well, so places stay right.
        var utf8 = Encoding.UTF8.GetBytes(text);
        var index = new SpecIndex();
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
            AddUnreadable(index, new(SpecRules.InvalidJson, ["the file is empty"], default(TextPosition).To(default, path)));
        else
            Index(path, utf8, index, cancellationToken);
        return new(path, utf8, index);
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

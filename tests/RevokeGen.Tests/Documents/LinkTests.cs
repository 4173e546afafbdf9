using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Documents;

/// <summary>Links between documents of the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static IEnumerable<TheoryDataRow<string>> Documents =>
    [
        new("README.md"),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.md", SearchOption.AllDirectories)
            .Select(static path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path))),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_leads_to_a_file_or_a_heading(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var text = File.ReadAllText(path);
        Assert.All(Link().Matches(text).Select(static match => match.Groups["target"].Value), target =>
        {
            if (target.StartsWith('#'))
                Assert.Contains(target, Heading().Matches(text).Select(static match => "#" + match.Groups["text"].Value.Trim().ToLowerInvariant().Replace(' ', '-')));
            else
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), $"{document}: {target} is not there");
        });
    }

    [GeneratedRegex(@"\]\((?<target>(?!https?:)[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

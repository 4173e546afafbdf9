using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace RevokeGen.Package.Tests;

/// <summary>What each package says of itself.</summary>
public sealed class MetadataTests(PackedPackages packages)
{
    public static IEnumerable<TheoryDataRow<string>> Names => PackedPackages.Names.Select(static name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_has_licence_icon_readme_and_the_release_notes(string name)
    {
        using var package = new PackageFile(packages.PathOf(name));
        Assert.Equal(("MIT", "icon.png", "README.md"), (Text(package, "license"), Text(package, "icon"), Text(package, "readme")));
        var notes = File.ReadAllText(Path.Combine(Repository.Root, "src", "RevokeGen.Package", "RELEASE-NOTES.md"));
        Assert.StartsWith($"# {packages.VersionOf(name)}\n", notes, StringComparison.Ordinal);
        Assert.Equal(notes.Trim(), Text(package, "releaseNotes").ReplaceLineEndings("\n").Trim());
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "icon.png")), package.Read("icon.png"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_where_its_sources_are(string name)
    {
        using var package = new PackageFile(packages.PathOf(name));
        var repository = Element(package, "repository");
        Assert.Equal(("git", Checkout.Remote + ".git", Checkout.Commit), (repository.Attribute("type")?.Value, repository.Attribute("url")?.Value, repository.Attribute("commit")?.Value));
    }

    [Theory]
    [InlineData("RevokeGen", "RevokeGen.Runtime")]
    [InlineData("RevokeGen.Runtime", "Microsoft.Extensions.Logging.Abstractions 10.0.0")]
    [InlineData("RevokeGen.Testing")]
    public void A_package_depends_on_these_and_no_others(string name, params string[] dependencies)
    {
        using var package = new PackageFile(packages.PathOf(name));
        var group = Element(package, "dependencies").Elements().Single();
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        // Without a version it is one of ours.
        var expected = dependencies.Select(dependency => dependency.Contains(' ', StringComparison.Ordinal) ? dependency : $"{dependency} {packages.VersionOf(dependency)}");
        Assert.Equal(expected, group.Elements().Select(static element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}"));
    }

    [Fact]
    public void The_command_is_a_tool_named_revoke()
    {
        using var package = new PackageFile(packages.PathOf("RevokeGen.Tool"));
        Assert.Equal("DotnetTool", Element(package, "packageTypes").Elements().Single().Attribute("name")!.Value);
        using var settings = new MemoryStream(package.Read("tools/net10.0/any/DotnetToolSettings.xml"));
        var command = XDocument.Load(settings).Descendants("Command").Single();
        Assert.Equal(("revoke", "revoke.dll"), (command.Attribute("Name")!.Value, command.Attribute("EntryPoint")!.Value));
    }

    private static XElement Element(PackageFile package, string name) => package.Metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(PackageFile package, string name) => Element(package, name).Value;
}

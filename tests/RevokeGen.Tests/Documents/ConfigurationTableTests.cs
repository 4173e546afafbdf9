using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Runtime;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Documents;

/// <summary>The README's table has every switch that the build files and the code look at, and no other.</summary>
public sealed partial class ConfigurationTableTests
{
    private const string Severity = "dotnet_diagnostic.RVKnnnn.severity";

    private static readonly IReadOnlyList<string> Table = Readme.Names("Configuration");

    [Fact]
    public void The_table_has_what_the_build_files_and_the_code_look_at()
    {
        var build = Path.Combine(Repository.Root, "src", "RevokeGen", "buildTransitive");
        var files = string.Concat(Directory.EnumerateFiles(build).Select(File.ReadAllText));
        var source = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        string[] names =
        [
            .. Property().Matches(files).Select(static match => match.Groups["name"].Value),
            .. Metadata().Matches(files).Select(static match => match.Groups["name"].Value),
            .. source.SelectMany(static text => Option().Matches(text)).Select(static match => match.Value),
            Severity,
        ];

        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), Table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_has_what_the_generator_asks_the_compiler_for()
    {
        var project = GeneratorProject.With(Specs.All);
        var options = new AskedOptions(project.OptionsProvider);
        CSharpGeneratorDriver.Create([new ApiGenerator().AsSourceGenerator()], project.Files, project.ParseOptions, options)
            .RunGenerators(project.Compile(), TestContext.Current.CancellationToken);

        var names = options.Keys.Select(static key => Key().Replace(key, "")).ToList();
        Assert.True(names.Count >= 7);
        // What the build files say of each file is this name, without the item's.
        Assert.All(names, static name => Assert.Contains(name == "Spec" ? "RevokeGenSpec" : name, Table));
    }

    [Fact]
    public void Each_option_of_a_client_is_named() => Assert.Equal(
        typeof(ClientOptions).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
        Quoted().Matches(ClientSentence().Match(Readme.Section("Configuration")).Groups["names"].Value).Select(static match => match.Groups["name"].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("""\$\((?<name>RevokeGen\w+)\)|<CompilerVisibleProperty Include="(?<name>\w+)"|<AvailableItemName Include="(?<name>\w+)""")]
    private static partial Regex Property();

    [GeneratedRegex("""RevokeGen\w+="[^"]*%\((?<name>\w+)\)""")]
    private static partial Regex Metadata();

    [GeneratedRegex("revokegen_[a-z_]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^build_property\.|^build_metadata\.AdditionalFiles\.RevokeGen")]
    private static partial Regex Key();

    [GeneratedRegex("`ClientOptions` has (?<names>[^.]*)\\.")]
    private static partial Regex ClientSentence();

    [GeneratedRegex("`(?<name>\\w+)`")]
    private static partial Regex Quoted();
}

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Builds;

/// <summary>Emitted unions as unions of the language, in the SDK's own compiler.</summary>
public sealed class LanguageUnionTests
{
    private const string Attribute = "namespace System.Runtime.CompilerServices { internal sealed class UnionAttribute : Attribute; }";

    /// <summary>Its lines are counted below.</summary>
    private const string Switches = """
        using System;
        using Consumer.Vault;

        Secret secret = new Key { Id = "a" };
        Secret text = "b";
        Console.WriteLine(secret switch { Key key => key.Id, string plain => plain, Secret.UnknownVariant => "?" });
        Console.WriteLine(secret switch { Key key => key.Id, string plain => plain });
        Console.WriteLine(secret switch { Key { Id: "a" } => 1, string => 2, Secret.UnknownVariant => 3 });
        Console.WriteLine(secret.Value switch { Key => 1, string => 2, Secret.UnknownVariant => 3 });
        Console.WriteLine(secret.Value switch { Key => 1, string => 2 });
        switch (secret)
        {
            case Key:
            case string:
                break;
        }

        Console.WriteLine(text is "b");
        Console.WriteLine(new PutRequest { Secret = new Key { Id = "abc" } }.Validate().Count);
        Console.WriteLine(new PutRequest { Secret = new Key { Id = "much too long" } });
        """;

    private const string Spec = """
        { "smithy": "2.0", "shapes": {
          "a#Vault": { "type": "service", "version": "1", "operations": [{ "target": "a#Put" }],
            "traits": { "aws.protocols#restJson1": {}, "aws.api#service": { "sdkId": "Vault" } } },
          "a#Put": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" },
            "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } } },
          "a#In": { "type": "structure", "members": { "Secret": { "target": "a#Secret", "traits": { "smithy.api#required": {} } } } },
          "a#Out": { "type": "structure", "members": { "Secret": { "target": "a#Secret" } } },
          "a#Secret": { "type": "union", "members": { "Key": { "target": "a#Key" }, "Text": { "target": "smithy.api#String" } } },
          "a#Key": { "type": "structure", "members": { "Id": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "min": 1, "max": 8 } } } } } } }
        """;

    [Fact]
    public async Task The_compiler_says_which_case_an_expression_misses_and_nobody_says_it_twice()
    {
        using var build = Project("preview", Switches);

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "Program.cs(10,32): warning CS8509",
                "Program.cs(10,32): warning RVK2011: This switch over 'Secret' does not handle Unknown; add what is missing, or a discard that says what to do with the rest",
                "Program.cs(11,1): warning RVK2011: This switch over 'Secret' does not handle Unknown; add what is missing, or a discard that says what to do with the rest",
                "Program.cs(20,60): error RVK2003: 'Key.Id' has 13 characters; give it 1 to 8 characters",
                "Program.cs(7,26): warning CS8509",
                "Program.cs(8,26): warning CS8509",
            ],
            [.. Said(lines, build)]);
    }

    [Fact]
    public async Task Every_kind_of_union_compiles_without_a_warning()
    {
        using var build = new ConsumerBuild("", [("unions.json", Generator.UnionTests.Spec), ("lakeformation.json", Specs.Read("lakeformation.json")), ("lakeformation.rules.json", Specs.Read("lakeformation.rules.json"))]);
        build.Set("LangVersion", "preview").Set("RevokeGenLanguageUnions", "true").Set("Nullable", "enable").Set("TreatWarningsAsErrors", "true").Set("GenerateDocumentationFile", "true");

        var (exitCode, lines) = await build.RunAsync();

        Assert.True(exitCode == 0, string.Join('\n', lines));
    }

    [Theory]
    [InlineData("14")]
    [InlineData("13")]
    public async Task A_version_without_unions_is_named_and_nothing_breaks(string version)
    {
        using var build = Project(version, "using Consumer.Vault; Secret secret = \"a\"; System.Console.WriteLine(secret.Kind switch { Secret.Variant.Key => 1, Secret.Variant.Text => 2, Secret.Variant.Unknown => 3 });");

        var (exitCode, lines) = await build.RunAsync();

        Assert.True(exitCode == 0, string.Join('\n', lines));
        var line = Assert.Single(lines);
        Assert.StartsWith($"CSC : warning RVK0003: RevokeGenLanguageUnions is left aside: C# {version}.0, ", line, StringComparison.Ordinal);
    }

    /// <summary>In the project itself, and in a framework or a library, which the compiler of a test cannot tell from one another.</summary>
    [Fact]
    public async Task A_projects_own_attribute_is_used()
    {
        using var build = Project("preview", "using Consumer.Vault; Secret secret = \"a\"; System.Console.WriteLine(secret switch { Key => 1, string => 2 });").Write("Attribute.cs", Attribute);

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(["Program.cs(1,76): warning CS8509"], [.. Said(lines, build)]);
    }

    private static ConsumerBuild Project(string version, string source) =>
        new ConsumerBuild("", ("vault.json", Spec)).Set("LangVersion", version).Set("RevokeGenLanguageUnions", "true").Set("Nullable", "enable").Write("Program.cs", source)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.RVK2011.severity = warning\n");

    /// <summary>The findings without their folder, and the compiler's without its words.</summary>
    private static List<string> Said(IReadOnlyList<string> lines, ConsumerBuild build)
    {
        var said = new List<string>();
        foreach (var line in lines)
        {
            var text = line.Replace(build.PathOf(""), "", StringComparison.Ordinal).TrimStart('/');
            said.Add(text.IndexOf(": warning CS", StringComparison.Ordinal) is >= 0 and var at ? text[..(at + ": warning CS0000".Length)] : text);
        }

        said.Sort(StringComparer.Ordinal);
        return said;
    }
}

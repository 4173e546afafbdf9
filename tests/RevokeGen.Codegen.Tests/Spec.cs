using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests;

/// <summary>Small specs for tests.</summary>
internal static class Spec
{
    public const string Path = "test.json";

    public static string RepositoryRoot { get; } = typeof(Spec).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A file of Smithy 2.0 with these entries of <c>shapes</c>.</summary>
    public static string Model(string shapes, string version = "2.0") => "{ \"smithy\": \"" + version + "\",\n  \"shapes\": {\n" + shapes + "\n} }";

    public static SpecFile Read(string text, string path = Path) => SpecFileReader.Read(path, text, TestContext.Current.CancellationToken);

    /// <summary>Assembles everything in files named <c>test.json</c>, <c>test1.json</c> and so on.</summary>
    public static AssembledModel All(params string[] texts) =>
        ModelAssembler.AssembleAll(Files(texts), TestContext.Current.CancellationToken);

    /// <summary>Assembles the wanted operations of the services in one file.</summary>
    public static AssembledModel Pick(string text, params string[] operations) =>
        ModelAssembler.Assemble([Read(text)], [new(Path, operations.ToEquatableArray())], TestContext.Current.CancellationToken);

    public static IReadOnlyList<SpecFile> Files(params string[] texts) =>
        [.. texts.Select(static (text, index) => Read(text, index == 0 ? Path : $"test{index}.json"))];

    /// <summary>Asserts that the marked text gives one finding, at the marked span.</summary>
    public static void AssertFinding(string markedText, string ruleId, params string[] arguments)
    {
        var marked = Marked.Parse(markedText);
        AssertFinding(All(marked.Text).Findings, marked.Spot, ruleId, arguments);
    }

    public static void AssertFinding(IEnumerable<Finding> findings, TextSpot? spot, string ruleId, params string[] arguments) =>
        Assert.Equal([Text(new(ruleId, arguments.ToEquatableArray(), spot))], findings.Select(Text));

    public static Shape Shape(this AssembledModel model, string id)
    {
        Assert.Empty(model.Findings.Select(Text));
        return model.Model.Find(new(id)) ?? throw new KeyNotFoundException(id);
    }

    public static string Text(Finding finding) => $"{finding.RuleId}({string.Join(" | ", finding.Arguments)}) {finding.Spot}";
}

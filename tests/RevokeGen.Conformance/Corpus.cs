using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace RevokeGen.Conformance;

/// <summary>The public test data that is not part of this project, in the folder that <c>REVOKEGEN_CORPUS</c> names. Without it the tests that need it are skipped.</summary>
internal static class Corpus
{
    private const string Variable = "REVOKEGEN_CORPUS";

    private static readonly string? Root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? root : null;

    /// <summary>The folder with a kind of data; skips the test when there is none.</summary>
    public static string Folder(string name)
    {
        var folder = PathTo(name, "smithy-lang/smithy, aws/api-models-aws and jmespath/jmespath.test");
        if (!Directory.Exists(folder))
            Assert.Skip($"{Variable} has no folder '{name}'.");
        return folder;
    }

    /// <summary>Gets the path of a file or folder; skips the test without the data.</summary>
    /// <param name="path">The path below the folder.</param>
    /// <param name="repository">The public repository it comes from, for the reason to skip.</param>
    public static string PathTo(string path, string repository)
    {
        Assert.SkipWhen(Root is null, Reason(repository));
        return Path.Combine(Root!, path);
    }

    /// <summary>Reads a JSON file; skips the test without the data.</summary>
    public static JsonDocument ReadJson(string path, string repository) => JsonDocument.Parse(File.ReadAllBytes(PathTo(path, repository)));

    /// <summary>Makes one row per case; without the folder a single one, which is skipped.</summary>
    /// <param name="path">The path below the folder of what the cases are read from.</param>
    /// <param name="repository">The public repository it comes from.</param>
    /// <param name="read">Lists the cases' names.</param>
    public static IEnumerable<TheoryDataRow<string>> Rows(string path, string repository, Func<string, IEnumerable<string>> read) =>
        Root is null
            ? [new TheoryDataRow<string>("") { Skip = Reason(repository) }]
            : read(Path.Combine(Root, path)).Select(static name => new TheoryDataRow<string>(name));

    private static string Reason(string repository) => $"{Variable} does not name a folder with the test data of {repository}.";
}

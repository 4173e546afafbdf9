using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RevokeGen.Codegen.Tests;

/// <summary>Public test data, which is not part of this repository.</summary>
internal static class Corpus
{
    /// <summary>The files of a folder of the corpus; skips the running test when there is no corpus.</summary>
    public static IReadOnlyList<string> Files(string folder, string repository)
    {
        var root = Environment.GetEnvironmentVariable("REVOKEGEN_CORPUS");
        Assert.SkipUnless(
            root is not null && Directory.Exists(Path.Combine(root, folder)),
            $"Set REVOKEGEN_CORPUS to a folder whose '{folder}' holds files from the public repository {repository}.");
        return [.. Directory.EnumerateFiles(Path.Combine(root!, folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }
}

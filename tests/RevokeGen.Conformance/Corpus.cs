using System;
using System.IO;
using Xunit;

namespace RevokeGen.Conformance;

/// <summary>The public test data that is not part of this project.</summary>
internal static class Corpus
{
    private const string Variable = "REVOKEGEN_CORPUS";

    /// <summary>The folder with a kind of data; skips the test when there is none.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root))
        {
            Assert.Skip($"{Variable} is not set. It names a folder of public data: protocol tests and loader files of smithy-lang/smithy, "
                + "models of aws/api-models-aws and the patterns in them, cases of jmespath/jmespath.test.");
        }

        var folder = Path.Combine(root, name);
        if (!Directory.Exists(folder))
            Assert.Skip($"{Variable} has no folder '{name}'.");
        return folder;
    }
}

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RevokeGen.Runtime;

namespace RevokeGen.Tests;

/// <summary>What code under test is compiled against: the framework that runs the tests, so that nothing is downloaded, and the runtime library.</summary>
internal static class TestReferences
{
    /// <summary>Names the target and holds no assembly; add <see cref="All"/> as additional references.</summary>
    public static ReferenceAssemblies Target { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> Framework { get; } = FindFramework();

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(SmithyMemberAttribute).Assembly.Location);

    public static ImmutableArray<MetadataReference> All { get; } = Framework.Add(Runtime);

    /// <summary>The libraries of a host, among them the one with <c>IHttpClientFactory</c>.</summary>
    public static ImmutableArray<MetadataReference> Hosting { get; } = Find(static path => Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    private static ImmutableArray<MetadataReference> FindFramework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Find(path => Path.GetDirectoryName(path) == folder);
    }

    private static ImmutableArray<MetadataReference> Find(Func<string, bool> isWanted)
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(isWanted)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

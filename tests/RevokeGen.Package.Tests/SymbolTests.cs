using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace RevokeGen.Package.Tests;

/// <summary>The symbols of each of our assemblies, and where they say that the sources are.</summary>
public sealed class SymbolTests(PackedPackages packages)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IEnumerable<TheoryDataRow<string>> Names => PackedPackages.Names.Select(static name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_assembly_has_its_symbols(string name)
    {
        using var package = new PackageFile(packages.PathOf(name));
        var assemblies = package.Names.Where(static path => IsOwn(path) && path.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assemblies);
        var symbols = Symbols(name).Select(IdOf).ToHashSet();
        Assert.All(assemblies, path => Assert.Contains(ExpectedBy(package.Read(path)), symbols));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Symbols_lead_to_the_sources_of_the_commit_or_have_them(string name)
    {
        foreach (var symbols in Symbols(name))
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
            var reader = provider.GetMetadataReader();
            var links = Assert.Single(reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation), information => reader.GetGuid(information.Kind) == SourceLink);
            Assert.Equal($$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/revokegen/revokegen/{{{Checkout.Commit}}}/*"}}""", Encoding.UTF8.GetString(reader.GetBlobBytes(links.Value)));
            var sources = SourcesOf(reader);
            Assert.NotEmpty(sources);
            Assert.All(sources, handle => AssertFound(reader, handle));
        }
    }

    /// <summary>The sources that a debugger comes to: those with code in them. Of the others, attributes alone, trimming keeps no more than the name.</summary>
    private static List<DocumentHandle> SourcesOf(MetadataReader reader) =>
    [
        .. reader.MethodDebugInformation.Select(reader.GetMethodDebugInformation)
            .SelectMany(static method => method.Document.IsNil ? method.GetSequencePoints().Select(static point => point.Document) : [method.Document])
            .Distinct(),
    ];

    /// <summary>A source is in the commit, or the build made it and the symbols hold it.</summary>
    private static void AssertFound(MetadataReader reader, DocumentHandle handle)
    {
        var path = reader.GetString(reader.GetDocument(handle).Name);
        Assert.StartsWith("/_/", path, StringComparison.Ordinal);
        var isHeld = reader.GetCustomDebugInformation(handle).Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource);
        var isOfBuild = path.StartsWith("/_/.artifacts/", StringComparison.Ordinal);
        Assert.True(isHeld || (!isOfBuild && File.Exists(Path.Combine(Repository.Root, path[3..]))), path);
    }

    private List<byte[]> Symbols(string name)
    {
        var path = packages.SymbolsOf(name);
        using var package = new PackageFile(File.Exists(path) ? path : packages.PathOf(name));
        return [.. package.Names.Where(static path => path.EndsWith(".pdb", StringComparison.Ordinal)).Select(package.Read)];
    }

    private static bool IsOwn(string path) => Path.GetFileName(path).StartsWith("revoke", StringComparison.OrdinalIgnoreCase);

    private static BlobContentId IdOf(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        return new(provider.GetMetadataReader().DebugMetadataHeader!.Id);
    }

    private static BlobContentId ExpectedBy(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var entry = reader.ReadDebugDirectory().Single(static entry => entry.IsPortableCodeView);
        return new(reader.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
    }
}

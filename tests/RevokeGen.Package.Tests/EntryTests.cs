using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.PortableExecutable;

namespace RevokeGen.Package.Tests;

public sealed class EntryTests(PackedPackages packages)
{
    private static readonly string[] Systems = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    [Fact]
    public void The_package_has_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("RevokeGen"));
        // The last two are the packing's own.
        var entries = package.Entries.Select(static entry => entry.FullName).Where(static name => name is not "[Content_Types].xml" and not "_rels/.rels" && !name.StartsWith("package/", System.StringComparison.Ordinal));
        string[] expected =
        [
            "LICENSE", "README.md", "RevokeGen.nuspec",
            .. ((string[])["Microsoft.Bcl.AsyncInterfaces", "RevokeGen", "RevokeGen.CodeFixes", "RevokeGen.Codegen", "System.Text.Encodings.Web", "System.Text.Json"]).Select(static name => $"analyzers/dotnet/cs/{name}.dll"),
            "buildTransitive/RevokeGen.props", "buildTransitive/RevokeGen.targets", "lib/net10.0/_._",
            .. Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.json").Select(static path => "specs/" + Path.GetFileName(path)),
            .. Systems.SelectMany(static system => (string[])[$"tools/{system}/RevokeGen.Codegen.dll", $"tools/{system}/RevokeGen.dll"]),
        ];
        Assert.Equal(expected.Order(System.StringComparer.Ordinal), entries.Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void Machine_code_is_in_the_assemblies_for_a_system_and_in_no_other()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("RevokeGen"));
        var own = package.Entries.Where(static entry => entry.Name.StartsWith("RevokeGen", System.StringComparison.Ordinal) && entry.Name.EndsWith(".dll", System.StringComparison.Ordinal)).ToList();
        Assert.Equal(3 + (2 * Systems.Length), own.Count);
        Assert.All(own, static entry => Assert.Equal(entry.FullName.StartsWith("tools/", System.StringComparison.Ordinal), HasMachineCode(entry)));
    }

    private static bool HasMachineCode(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var content = entry.Open())
            content.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}

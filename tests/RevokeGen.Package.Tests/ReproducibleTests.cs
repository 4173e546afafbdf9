using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>The packages depend on the sources alone.</summary>
public sealed class ReproducibleTests(PackedPackages packages)
{
    private const string OneSystem = "linux-arm64";

    [Fact]
    public async Task Packages_of_another_folder_have_the_same_files_to_the_byte()
    {
        var checkout = Path.Combine(packages.Folder, "another folder");
        var feed = Path.Combine(packages.Folder, "another feed");
        Checkout.Create(checkout, Checkout.AtRemote);
        // Machine code for one system stands for that of all.
        await Checkout.PackAsync(checkout, feed, PackedPackages.Projects, $"-p:PrecompiledSystems={OneSystem}", Checkout.WithoutAnalyzers);

        var files = Directory.GetFiles(packages.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.GetFiles(feed).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            using var one = new PackageFile(Path.Combine(packages.Feed, file!));
            using var other = new PackageFile(Path.Combine(feed, file!));
            Assert.Equal(one.Names.Where(static name => name.Split('/') is not ["tools" or "runtimes", not (OneSystem or "net10.0"), ..]), other.Names);
            Assert.All(other.Names, name => Assert.True(one.Read(name).AsSpan().SequenceEqual(other.Read(name)), $"{file}: {name}"));
        }
    }

    /// <summary>No warning is allowed in it.</summary>
    [Fact]
    public async Task Without_a_remote_there_is_a_package_all_the_same()
    {
        var checkout = Path.Combine(packages.Folder, "no remote");
        var feed = Path.Combine(packages.Folder, "no remote feed");
        Checkout.Create(checkout, remote: "");
        await Checkout.PackAsync(checkout, feed, ["RevokeGen.Testing"], Checkout.WithoutAnalyzers);
        Assert.Equal(2, Directory.GetFiles(feed).Length);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

[assembly: AssemblyFixture(typeof(RevokeGen.Package.Tests.PackedPackages))]

namespace RevokeGen.Package.Tests;

/// <summary>The packages, packed once from a copy of the sources into a folder that a project can restore from.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>The packages.</summary>
    public static readonly string[] Names = ["RevokeGen", "RevokeGen.Runtime", "RevokeGen.Testing", "RevokeGen.Tool"];

    /// <summary>The projects that make them.</summary>
    public static readonly string[] Projects = ["RevokeGen.Package", "RevokeGen.Runtime", "RevokeGen.Testing", "Revoke"];

    /// <summary>A folder for what tests make of the sources.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("revokegen-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        Checkout.Create(Sources, Checkout.AtRemote);
        await Checkout.PackAsync(Sources, Feed, Projects);
    }

    /// <summary>The copy of the sources that they were packed from, built.</summary>
    public string Sources => Path.Combine(Folder, "checkout");

    /// <summary>The file of a package.</summary>
    public string PathOf(string package) => Path.Combine(Feed, $"{package}.{VersionOf(package)}.nupkg");

    /// <summary>The file of a package's symbols.</summary>
    public string SymbolsOf(string package) => Path.ChangeExtension(PathOf(package), ".snupkg");

    /// <summary>A package's version.</summary>
    public string VersionOf(string package) => Directory.GetFiles(Feed, package + ".*.nupkg")
        .Select(path => Path.GetFileNameWithoutExtension(path)[(package.Length + 1)..]).Single(static version => char.IsAsciiDigit(version[0]));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

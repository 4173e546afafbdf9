using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

[assembly: AssemblyFixture(typeof(RevokeGen.Package.Tests.PackedPackages))]

namespace RevokeGen.Package.Tests;

/// <summary>The packages, packed once from the sources into a folder that a project can restore from. What the build leaves of the repository's own output is neither used nor touched.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("revokegen-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["RevokeGen.Runtime", "RevokeGen"])
            await Dotnet.SucceedAsync(Repository.Root, "pack", Path.Combine("src", project), "-nologo", "-o", Feed, $"-p:ArtifactsPath={Path.Combine(_folder, "build")}");
    }

    /// <summary>The file of a package.</summary>
    public string PathOf(string package) => Directory.GetFiles(Feed, package + ".*.nupkg").Single(path => char.IsAsciiDigit(Path.GetFileName(path)[package.Length + 1]));

    /// <summary>A package's version.</summary>
    public string VersionOf(string package) => Path.GetFileNameWithoutExtension(PathOf(package))[(package.Length + 1)..];

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

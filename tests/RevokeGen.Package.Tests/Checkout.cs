using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>A copy of the repository's sources in another folder, as the checkout of a commit. What the build leaves there touches nothing of the repository's own output.</summary>
internal static class Checkout
{
    /// <summary>Where the copies say that they are from.</summary>
    public const string Remote = "https://github.com/revokegen/revokegen";

    /// <summary>The commit that the copies say they are of.</summary>
    public const string Commit = "1234567890abcdef1234567890abcdef12345678";

    /// <summary>Packs without looking for faults of the sources, which takes as long as compiling them and has been done once.</summary>
    public const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    private static readonly string[] Parts = [".editorconfig", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "specs", "src"];

    /// <summary>Copies the sources.</summary>
    public static void Create(string folder, string remote)
    {
        foreach (var part in Parts)
            Copy(Path.Combine(Repository.Root, part), Path.Combine(folder, part));

        // As much as is read of what git keeps.
        Directory.CreateDirectory(Path.Combine(folder, ".git", "objects"));
        File.WriteAllText(Path.Combine(folder, ".git", "HEAD"), Commit + "\n");
        File.WriteAllText(Path.Combine(folder, ".git", "config"), "[core]\n\trepositoryformatversion = 0\n" + remote);
    }

    /// <summary>Packs projects of a copy, in which no warning is allowed.</summary>
    /// <param name="folder">The copy's.</param>
    /// <param name="feed">Where the packages go.</param>
    /// <param name="projects">The projects by their names.</param>
    /// <param name="options">More for the build, such as <see cref="WithoutAnalyzers"/>.</param>
    public static Task PackAsync(string folder, string feed, IReadOnlyCollection<string> projects, params string[] options)
    {
        File.WriteAllText(Path.Combine(folder, "Pack.proj"), $"""
            <Project>
              <ItemGroup>
                <Packed Include="{string.Join(';', projects)}" />
              </ItemGroup>
              <Target Name="Restore">
                <MSBuild Projects="@(Packed->'src/%(Identity)/%(Identity).csproj')" Targets="Restore" />
              </Target>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed->'src/%(Identity)/%(Identity).csproj')" Targets="Pack" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        return Dotnet.SucceedAsync(folder, ["msbuild", "Pack.proj", "-restore", "-t:Pack", "-m", "-nologo", "-warnaserror", "-p:Configuration=Release", $"-p:PackageOutputPath={feed}", .. options]);
    }

    /// <summary>What a copy is told of a remote.</summary>
    public static string AtRemote => $"[remote \"origin\"]\n\turl = {Remote}.git\n";

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (var path in Directory.GetFileSystemEntries(from))
            Copy(path, Path.Combine(to, Path.GetFileName(path)));
    }
}

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Tests.Builds;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Documents;

/// <summary>
/// The README's picture is what <c>dotnet build</c> prints of the README's program, in its own colours; the folder and the links to the rules' pages are left out.
/// <c>REVOKEGEN_UPDATE_SNAPSHOTS=1</c> draws it anew.
/// </summary>
public sealed class PictureTests
{
    private const string Title = "A program that revokes SELECT on a database, and dotnet build refusing it";
    private const string Picture = "tests/RevokeGen.Sample/Refused.svg";
    private const int Prompt = 32;

    [Fact]
    public async Task The_picture_is_of_a_real_build()
    {
        Assert.Contains($"![{Title}]({Picture})", Readme.Text, StringComparison.Ordinal);
        var program = Readme.Refused[0].Program;
        using var build = new ConsumerBuild("RevokePermissions", [.. Specs.LakeFormation.Select(static name => (name, Specs.Read(name)))]);
        build.Set("RootNamespace", "OffBoarding").Set("Nullable", "enable").Set("ImplicitUsings", "enable").Write("Program.cs", program);

        var lines = TerminalLine.Read(await build.PrintAsync()).ToList();
        var end = lines.FindIndex(static line => line.Text == "Build FAILED.");
        var printed = lines.Take(end)
            .Select(line => line with { Text = ConsumerBuild.WithoutEnding(line.Text).Replace(build.PathOf("Program.cs"), "Program.cs", StringComparison.Ordinal) })
            .Where(static line => line.Text.Length > 0)
            // Analyzers run at the same time.
            .OrderBy(line => Readme.Refused[0].Findings.ToList().IndexOf(line.Text))
            .ToList();
        Assert.Equal(Readme.Refused[0].Findings, printed.Select(static line => line.Text));
        Assert.All(printed, static line => Assert.Equal(line.Text.Contains(": error ", StringComparison.Ordinal) ? 31 : 33, line.Colour));

        var drawn = TerminalPicture.Draw(Title,
        [
            new("$ cat Program.cs", Prompt), .. TerminalLine.Read(program), new("$ dotnet build", Prompt), .. printed, new("", 0), lines[end],
        ]);
        var path = Path.Combine(Repository.Root, Picture);
        if (Environment.GetEnvironmentVariable("REVOKEGEN_UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, drawn, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), drawn);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Codegen.Tests.Architecture;

public sealed class ArchitectureTests
{
    private const string Core = "RevokeGen.Codegen";
    private const string Constraints = "RevokeGen.Runtime.Constraints";

    /// <summary>What each folder may see beside itself, the core's root and the constraints.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        [Core + "/"] = [],
        [Core + "/Polyfills"] = [],
        [Core + "/Specs"] = [],
        [Core + "/JmesPath"] = [],
        [Core + "/Shapes"] = [Core + ".Specs"],
        [Core + "/Plans"] = [Core + ".Specs", Core + ".Shapes", Core + ".JmesPath"],
        [Core + "/Emit"] = [Core + ".Plans"],
        ["RevokeGen/Rules"] = [Core + ".Specs"],
        ["RevokeGen/Inputs"] = [Core + ".Plans"],
        ["RevokeGen/Analysis"] = ["RevokeGen.Rules", "RevokeGen.Inputs", Core + ".JmesPath"],
        ["RevokeGen/"] = [Core + ".Specs", Core + ".Plans", Core + ".Emit", "RevokeGen.Rules", "RevokeGen.Inputs"],
    };

    public static TheoryData<string> Folders => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_step_sees_only_the_steps_before_it(string folder)
    {
        var own = folder.TrimEnd('/').Replace('/', '.');
        string[] allowed = [own, Core, Constraints, "RevokeGen", .. Arrows[folder]];

        Assert.All(
            SourceFile.All.Where(file => $"{file.Project}/{file.Folder}" == folder),
            file => Assert.All(
                file.UsedNamespaces.Where(static name => !name.StartsWith("RevokeGen.Runtime", StringComparison.Ordinal) || name.StartsWith(Constraints, StringComparison.Ordinal)),
                name => Assert.True(allowed.Any(prefix => IsWithin(name, prefix, folder)), $"{file} sees {name}")));
    }

    [Fact]
    public void Every_folder_of_the_generator_has_its_arrows() =>
        Assert.Empty(SourceFile.All.Where(static file => file.Project is Core or "RevokeGen").Select(static file => $"{file.Project}/{file.Folder}").Distinct().Except(Arrows.Keys));

    [Fact]
    public void The_core_knows_no_compiler() =>
        Assert.DoesNotContain(typeof(EquatableArray).Assembly.GetReferencedAssemblies(), static name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void A_file_holds_one_type_and_has_its_name() =>
        Assert.All(SourceFile.All.Where(static file => file.TopLevelTypes.Any()), static file =>
        {
            var stem = file.Path[(file.Path.LastIndexOf('/') + 1)..].Split('.')[0];
            Assert.Equal([stem], file.TopLevelTypes.Distinct());
        });

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(SourceFile.All.Where(static file => file.Lines.Count > 300).Select(static file => $"{file}: {file.Lines.Count}"));

    [Fact]
    public void Names_of_emitted_code_stand_in_one_catalog() =>
        Assert.Equal(
            ["RevokeGen.Codegen/Emit/TypeNames.cs"],
            SourceFile.All.Where(static file => file.Lines.Any(static line => line.Contains("global::", StringComparison.Ordinal) && !line.Contains("///", StringComparison.Ordinal)))
                .Select(static file => file.ToString()));

    /// <summary>A namespace is allowed with those below it, but for the two roots, which are allowed alone.</summary>
    private static bool IsWithin(string name, string prefix, string folder) =>
        name == prefix || (prefix is not (Core or "RevokeGen") && name.StartsWith(prefix + ".", StringComparison.Ordinal)) || (folder == "RevokeGen/" && name == "RevokeGen");
}

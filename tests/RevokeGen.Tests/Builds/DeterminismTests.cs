using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Builds;

/// <summary>What the compiler emits and says, to the byte, on machines of other countries: each build is a process of its own, whose hash codes differ as well.</summary>
public sealed class DeterminismTests
{
    private const string Program = """
        using System;
        using Consumer.LakeFormation;

        Console.WriteLine(new RevokePermissionsRequest
        {
            CatalogId = new string('1', 1300),
            Principal = new() { DataLakePrincipalIdentifier = "" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = ["INSERT", "select", "I\u0130i\u0131"],
        });
        """;

    private static readonly Task<string> Expected = BuildAsync("en_US.UTF-8", "UTC");

    [Theory]
    [InlineData("tr_TR.UTF-8", "Asia/Kolkata")]
    [InlineData("th_TH.UTF-8", "America/St_Johns")]
    [InlineData("de_DE.UTF-8", "Pacific/Apia")]
    [InlineData("ar_SA.UTF-8", "Asia/Tokyo")]
    public async Task A_build_is_the_same_in_every_culture_and_time_zone(string culture, string timeZone) =>
        Assert.Equal(await Expected, await BuildAsync(culture, timeZone));

    /// <summary>All emitted files, and what is found in the specs and in the program.</summary>
    private static async Task<string> BuildAsync(string culture, string timeZone)
    {
        using var build = new ConsumerBuild("Revoke*", [.. Specs.All.Select(static name => (name, Specs.Read(name)))])
        {
            // The findings of others, such as the compiler's, would come in the language of the culture.
            Environment = [("LC_ALL", culture), ("LANG", culture), ("TZ", timeZone), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")],
        };
        build.Set("EmitCompilerGeneratedFiles", "true").Set("CompilerGeneratedFilesOutputPath", build.PathOf("emitted")).Set("RevokeGenDisabledRules", "Nothing/here").Write("Program.cs", Program);

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, static line => line.Contains("RVK2003", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.Contains("RVK", line, StringComparison.Ordinal));
        var files = Directory.GetFiles(build.PathOf("emitted"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count >= 12);
        IEnumerable<string> all = [.. lines.Select(line => line.Replace(build.PathOf(""), "", StringComparison.Ordinal)).Order(StringComparer.Ordinal), .. files.Select(static file => Path.GetFileName(file) + "\n" + File.ReadAllText(file))];
        return string.Join('\n', all);
    }
}

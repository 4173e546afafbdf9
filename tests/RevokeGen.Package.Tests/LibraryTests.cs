using System;
using System.IO;
using System.Threading.Tasks;

namespace RevokeGen.Package.Tests;

/// <summary>A library with clients, and a program that references it.</summary>
public sealed class LibraryTests(PackedPackages packages)
{
    private const string Reference = """<ProjectReference Include="../Clients/Clients.csproj" />""";

    private const string KeepFiles = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    private static readonly string CallOfLibrary = Sources.WrongCall.Replace("OffBoarding.LakeFormation", "Clients.LakeFormation", StringComparison.Ordinal);

    [Fact]
    public async Task Internal_clients_of_a_library_leave_the_program_its_own()
    {
        using var consumer = new Consumer(packages);
        Library(consumer, "internal").Program(Sources.RightCall, items: Reference);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Equal(Sources.RightAnswer, await consumer.RunAsync());
    }

    /// <summary>The package's analyzers come along with a project that references it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_references_a_library_has_calls_checked_and_no_second_client(bool referencesPackage)
    {
        using var consumer = new Consumer(packages);
        Library(consumer, "public").Project(Consumer.Main, CallOfLibrary, "Exe", KeepFiles, (referencesPackage ? consumer.Package() : "") + Reference);
        var (exitCode, output) = await consumer.BuildAsync();
        Assert.True(exitCode == 1, output);
        Assert.Contains(Sources.Mistake, output, StringComparison.Ordinal);

        consumer.Write(Path.Combine(Consumer.Main, "Source.cs"), CallOfLibrary.Replace("[]", "[Permission.Select]", StringComparison.Ordinal));
        (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(Emitted(consumer)));
    }

    [Fact]
    public async Task A_library_that_keeps_the_package_to_itself_leaves_its_users_unchecked()
    {
        using var consumer = new Consumer(packages);
        Library(consumer, "public", "PrivateAssets=\"all\"").Project(Consumer.Main, CallOfLibrary, "Exe", KeepFiles, Reference);
        var (exitCode, output) = await consumer.BuildAsync("-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(Emitted(consumer)));
    }

    private static string Emitted(Consumer consumer) => consumer.PathOf("obj", "Debug", "net10.0", "generated", "RevokeGen");

    private static Consumer Library(Consumer consumer, string accessibility, string attributes = "") => consumer
        .Project("Clients", "", "Library", "", consumer.Package(attributes) + consumer.Package(name: "RevokeGen.Runtime")
            + $"""<RevokeGenSpec Include="{Path.Combine(Repository.Root, "specs")}/*.json" Accessibility="{accessibility}" />""");
}

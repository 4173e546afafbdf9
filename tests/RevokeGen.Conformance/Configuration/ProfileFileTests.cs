using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Configuration;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Configuration;

public sealed class ProfileFileTests
{
    private const string Folder = "config/smithy-rs/aws-runtime/";
    private const string Repository = "smithy-lang/smithy-rs";

    private static readonly ProfileFileLocations Files = new("config", "credentials");

    public static IEnumerable<TheoryDataRow<string>> Contents => Rows("profile-parser-tests.json");

    public static IEnumerable<TheoryDataRow<string>> Locations => Rows("file-location-tests.json");

    [Theory]
    [MemberData(nameof(Contents))]
    public void Files_are_read_as_every_client_reads_them(string number)
    {
        using var document = Corpus.ReadJson(Folder + "profile-parser-tests.json", Repository);
        Check(CaseOf(document, number), static expected => expected);
    }

    [Theory]
    [MemberData(nameof(Locations))]
    public void Files_are_found_where_every_client_finds_them(string number)
    {
        using var document = Corpus.ReadJson(Folder + "file-location-tests.json", Repository);
        var @case = CaseOf(document, number);
        var host = new CaseHost { IsWindows = Text(@case, "platform") == "windows" };
        foreach (var variable in @case.GetProperty("environment").EnumerateObject())
            host.Variables.Add(variable.Name, variable.Value.GetString()!);

        Assert.Equal(new ProfileFileLocations(Text(@case, "configLocation")!, Text(@case, "credentialsLocation")!), ProfileFileLocations.Find(host));
        if (Text(@case, "profile") is { } profile)
            Assert.Equal(profile, SharedProfiles.NameOf(null, host));
    }

    [Fact]
    public void Altered_expectation_is_noticed()
    {
        using var document = Corpus.ReadJson(Folder + "profile-parser-tests.json", Repository);
        var cases = document.RootElement.GetProperty("tests").EnumerateArray().ToList();
        var good = cases.First(static @case => @case.GetRawText().Contains("\"value\"", StringComparison.Ordinal));
        var bad = cases.First(static @case => @case.GetProperty("output").TryGetProperty("errorContaining", out _));

        Assert.ThrowsAny<XunitException>(() => Check(good, static expected => expected + "x"));
        Assert.ThrowsAny<XunitException>(() => Check(bad, static expected => expected + "x"));
    }

    private static void Check(JsonElement @case, Func<string, string> expectation)
    {
        var host = new CaseHost();
        var input = @case.GetProperty("input");
        if (Text(input, "configFile") is { } config)
            host.Files.Add(Files.Config, config);
        if (Text(input, "credentialsFile") is { } credentials)
            host.Files.Add(Files.Credentials, credentials);

        var output = @case.GetProperty("output");
        if (Text(output, "errorContaining") is { } error)
        {
            var exception = Assert.Throws<ConfigurationException>(() => SharedProfiles.Load(host, Files));
            Assert.Contains(expectation(error), exception.Message, StringComparison.Ordinal);
            return;
        }

        var profiles = SharedProfiles.Load(host, Files);
        var sections = output.GetProperty("config");
        Assert.Equal(Expected(sections, "profiles", expectation), Actual(profiles, ProfileSectionKind.Profile));
        Assert.Equal(Expected(sections, "sso_sessions", expectation), Actual(profiles, ProfileSectionKind.SsoSession));
    }

    private static List<string> Expected(JsonElement sections, string kind, Func<string, string> expectation)
    {
        if (!sections.TryGetProperty(kind, out var named))
            return [];
        return Lines(
            from section in named.EnumerateObject()
            select (section.Name, section.Value.EnumerateObject().Select(property => (property.Name, expectation(property.Value.GetString()!)))));
    }

    private static List<string> Actual(SharedProfiles profiles, ProfileSectionKind kind) => Lines(
        from section in profiles.Sections
        where section.Kind == kind
        select (section.Name, profiles.Find(kind, section.Name)!.Select(static property => (property.Key, property.Value))));

    private static List<string> Lines(IEnumerable<(string Name, IEnumerable<(string, string)> Properties)> sections) =>
        [.. sections.SelectMany(static section => section.Properties.Select(property => $"{section.Name}: {property}").Prepend(section.Name)).Order(StringComparer.Ordinal)];

    // Names are not unique, so cases go by number.
    private static IEnumerable<TheoryDataRow<string>> Rows(string file) => Corpus.Rows(Folder + file, Repository, static path =>
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("tests").EnumerateArray().Select(static (@case, index) => $"{index} {Text(@case, "name")}").ToList();
    });

    private static JsonElement CaseOf(JsonDocument document, string number) => document.RootElement.GetProperty("tests")[
        int.Parse(number.AsSpan(0, number.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture)];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

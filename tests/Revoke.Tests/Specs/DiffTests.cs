using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class DiffTests : IDisposable
{
    private const string Reason = """ "Reason": { "target": "smithy.api#String" } """;
    private const string Note = """ "Note": { "target": "smithy.api#String" } """;
    private const string Input = """ "example#RevokeInput": { "type": "structure", "traits": {}""";
    private const string Where = """ "example#Where": { "type": "structure", "traits": {}""";
    private const string Gone = """ "smithy.api#error": "client" """;
    private const string Read = """ "READ": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "r" } }, """;
    private const string Post = """ "uri": "/revoke" }""";
    private const string Protocol = """ "aws.protocols#restJson1": {}""";
    private const string One = """ "One": { "target": "smithy.api#String" } """;

    private readonly SpecFolder _folder = new();

    /// <summary>What is written in the old and in the new version, and the changes forth and back.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { Reason, """ "Reason": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } """, "breaking becameRequired RevokeInput$Reason", "compatible becameOptional RevokeInput$Reason" },
        { Note, """ "Note": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } """, "compatible becameRequired RevokeOutput$Note", "breaking becameOptional RevokeOutput$Note" },
        { """ "min": 1, "max": 20 """, """ "min": 1, "max": 10 """, "breaking tightened Name", "compatible loosened Name" },
        { """ "min": 1, "max": 20 """, """ "min": 2, "max": 30 """, "breaking tightened Name", "breaking tightened Name" },
        { """ "min": 1, "max": 20 """, """ "max": 20 """, "compatible loosened Name", "breaking tightened Name" },
        { """ "min": 1, "max": 20 """, """ "min": 1 """, "compatible loosened Name", "breaking tightened Name" },
        { """ "smithy.api#length": { "min": 1, "max": 20 }, """, "", "compatible loosened Name", "breaking tightened Name" },
        { "^[a-z]+$", "^[a-z0-9]+$", "breaking tightened Name", "breaking tightened Name" },
        { """, "smithy.api#pattern": "^[a-z]+$" """, "", "compatible loosened Name", "breaking tightened Name" },
        { """ "min": 1, "max": 10 """, """ "min": 2, "max": 10 """, "breaking tightened RevokeInput$Count", "compatible loosened RevokeInput$Count" },
        { """ "min": 1, "max": 10 """, """ "min": 1, "max": 1e1 """, "", "" },
        { """ "type": "list", "member": { "target": "example#Grant" } """, """ "type": "list", "member": { "target": "example#Grant" }, "traits": { "smithy.api#uniqueItems": {} } """, "breaking tightened Grants", "compatible loosened Grants" },
        { Reason, """ "Reason": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "max": 9 } } } """, "breaking tightened RevokeInput$Reason", "compatible loosened RevokeInput$Reason" },
        { Note, """ "Note": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "max": 9 } } } """, "compatible tightened RevokeOutput$Note", "compatible loosened RevokeOutput$Note" },
        { Reason, """ "Reason": { "target": "example#Name" } """, "breaking tightened RevokeInput$Reason; breaking tightened RevokeInput$Reason", "compatible loosened RevokeInput$Reason; compatible loosened RevokeInput$Reason" },
        { """ "Words": { "target": "example#LongWords" } """, """ "Words": { "target": "example#ShortWords" } """, "breaking tightened FindInput$Words", "compatible loosened FindInput$Words" },
        { Reason, """ "Reason": { "target": "smithy.api#Integer" } """, "breaking type RevokeInput$Reason", "breaking type RevokeInput$Reason" },
        { """ "Words": { "target": "example#LongWords" } """, """ "Words": { "target": "example#Grants" } """, "breaking type FindInput$Words", "breaking type FindInput$Words" },
        { """ "member": { "target": "example#Grant" } """, """ "member": { "target": "example#Grant" }, "traits": { "smithy.api#sparse": {} } """, "breaking type Grants", "breaking type Grants" },
        { """ "example#LongWord": { "type": "string" """, """ "example#LongWord": { "type": "blob" """, "breaking type LongWord", "breaking type LongWord" },
        { Read, "", "breaking removed Grant$READ", "compatible added Grant$READ" },
        { """ "smithy.api#enumValue": "w" """, """ "smithy.api#enumValue": "W" """, "breaking wire Grant$WRITE", "breaking wire Grant$WRITE" },
        { Reason.Trim() + ",", "", "breaking removed RevokeInput$Reason", "compatible added RevokeInput$Reason" },
        { """ "Name": { "target": "example#Name", "traits": { "smithy.api#required": {} } }, """, "", "breaking removed RevokeInput$Name", "breaking added RevokeInput$Name" },
        { One.Trim() + ",", "", "breaking removed Scope$One", "breaking added Scope$One" },
        { """ "smithy.api#jsonName": "label" """, """ "smithy.api#jsonName": "tag" """, "breaking wire RevokeInput$Label", "breaking wire RevokeInput$Label" },
        { Reason, """ "Reason": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "Reason" } } """, "", "" },
        { "/revoke", "/revoke/now", "breaking wire Revoke", "breaking wire Revoke" },
        { "aws.protocols#restJson1", "aws.protocols#awsJson1_1", "breaking wire Vault", "breaking wire Vault" },
        { """ "sdkId": "Vault" """, """ "sdkId": "Safe" """, "breaking name Vault", "breaking name Vault" },
        { """ "version": "1" """, """ "version": "2" """, "compatible wire Vault", "compatible wire Vault" },
        { """, { "target": "example#Find" }""", "", "breaking removed Find; breaking removed Where", "compatible added Find; compatible added Where" },
        { """{ "target": "example#Gone" }""", "", "breaking removed Gone; compatible removed Revoke", "compatible added Revoke; compatible added Gone" },
        { "example#RevokeInput", "example#RevokeRequest", "", "" },
        { "example#Scope", "example#Range", "breaking type RevokeInput$Scope; breaking removed Scope; compatible added Range", "breaking removed Range; breaking type RevokeInput$Scope; compatible added Scope" },
        { Reason, """ "Reason": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "Why." } } """, "compatible documentation RevokeInput$Reason", "compatible documentation RevokeInput$Reason" },
        { Reason, """ "Reason": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {} } } """, "compatible trait RevokeInput$Reason", "compatible trait RevokeInput$Reason" },
        { Where, Where[..^1] + """ "revokegen.rules#exactlyOneOf": {} }""", "breaking type Where", "breaking type Where" },
        { """ "Path": { "target": "smithy.api#String" },""", "", "breaking removed Where$Path", "compatible added Where$Path" },
        { """ "Path": { "target": "smithy.api#String" },""", """ "Path": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "min": 1 } } },""", "breaking tightened Where$Path", "compatible loosened Where$Path" },
        { Gone, Gone + """, "revokegen.rules#errorCases": { "Long": { "contains": ["long"], "documentation": "Long gone." } } """, "compatible added Gone", "breaking removed Gone" },
        { Post, Post + """, "smithy.waiters#waitable": { "Done": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] } } """, "compatible added Revoke", "breaking removed Revoke" },
        { Post, Post + """, "smithy.api#paginated": { "inputToken": "Reason", "outputToken": "Note" } """, "compatible added Revoke", "breaking removed Revoke" },
        { Protocol, Protocol + """, "smithy.rules#clientContextParams": { "Fast": { "type": "boolean" } } """, "compatible added Vault", "breaking removed Vault" },
        { Input, Condition("Name != 'a'"), "breaking tightened RevokeInput", "compatible loosened RevokeInput" },
        { Input, Row(""" "r", "w" """, ""), "breaking tightened RevokeInput", "compatible loosened RevokeInput" },
        { Input, Row(""" "r", "w" """, """, "severity": "warning" """), "compatible tightened RevokeInput", "compatible loosened RevokeInput" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_found_forth_and_back_and_on_its_line(string old, string @new, string forth, string back)
    {
        var (was, isNow) = (_folder.Write("old.json", VaultSpec.Text), _folder.Write("new.json", VaultSpec.With(old.Trim(), @new.Trim())));
        await ExpectAsync(was, isNow, forth);
        await ExpectAsync(isNow, was, back);
    }

    [Theory]
    [InlineData("aws.protocols#awsQuery")]
    [InlineData("aws.protocols#ec2Query")]
    public async Task A_version_that_every_request_names_is_on_the_wire(string protocol)
    {
        var text = VaultSpec.With("aws.protocols#restJson1", protocol);
        var (was, isNow) = (_folder.Write("old.json", text), _folder.Write("new.json", text.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal)));
        await ExpectAsync(was, isNow, "breaking wire Vault");
    }

    [Theory]
    [InlineData(""" "r" """, """ "r", "w" """, "compatible loosened RevokeInput")]
    [InlineData(""" "r", "w" """, """ "r" """, "breaking tightened RevokeInput")]
    [InlineData(""" "r", "w" """, """ "w", "r" """, "")]
    public async Task Allowed_values_are_compared_value_by_value(string old, string @new, string expected) => await ExpectAsync(
        _folder.Write("old.json", VaultSpec.With(Input.Trim(), Row(old, "").Trim())), _folder.Write("new.json", VaultSpec.With(Input.Trim(), Row(@new, "").Trim())), expected);

    /// <summary>The list of items gives its type to the methods for pages; the size of a page changes no code.</summary>
    [Theory]
    [InlineData(""" "items": "Names" """, """ "items": "Others" """, "breaking type Revoke")]
    [InlineData(""" "items": "Names" """, """ "items": "Names", "pageSize": "Count" """, "compatible trait Revoke")]
    public async Task Pages_are_compared_by_where_their_items_are(string old, string @new, string expected)
    {
        var text = VaultSpec.With(Note.Trim(), Note.Trim() + """, "Names": { "target": "example#ShortWords" }, "Others": { "target": "example#ShortWords" } """);
        var (was, isNow) = (_folder.Write("old.json", Paged(old)), _folder.Write("new.json", Paged(@new)));
        await ExpectAsync(was, isNow, expected);

        string Paged(string more) => text.Replace(Post.Trim(), Post.Trim() + $$""", "smithy.api#paginated": { "inputToken": "Reason", "outputToken": "Note", {{more}} }""", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_condition_may_refuse_more() => await ExpectAsync(
        _folder.Write("old.json", VaultSpec.With(Input.Trim(), Condition("Name != 'a'").Trim())),
        _folder.Write("new.json", VaultSpec.With(Input.Trim(), Condition("Name != 'b'").Trim())),
        "breaking tightened RevokeInput");

    [Fact]
    public async Task Text_has_a_line_for_each_change_with_what_it_was()
    {
        var (old, @new) = (_folder.Write("old.json", VaultSpec.Text), _folder.Write("new.json", VaultSpec.With(Read.Trim(), "").Replace("\"max\": 20", "\"max\": 10", StringComparison.Ordinal)));
        var run = await CommandRun.SpecAsync("diff", old, @new);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"""
            {@new}(29,53): breaking: Name has length 1..10, which was 1..20
            {old}(36,7): breaking: Grant$READ was removed
            2 breaking, 0 compatible

            """,
            run.Output);
    }

    [Fact]
    public async Task Files_of_both_versions_are_read_with_each()
    {
        var overlay = _folder.Write("rules.json", """{ "smithy": "2.0", "shapes": { "example#RevokeInput$Reason": { "type": "apply", "traits": { "smithy.api#required": {} } } } }""");
        var (old, @new) = (_folder.Write("old.json", VaultSpec.Text), _folder.Write("new.json", VaultSpec.With(Reason.Trim() + ",", "")));
        var alone = await CommandRun.SpecAsync("diff", old, @new);
        Assert.Equal(1, alone.ExitCode);
        var together = await CommandRun.SpecAsync("diff", old, @new, "--with", overlay);
        Assert.Equal((2, ""), (together.ExitCode, together.Output));
        Assert.Contains("rules.json(1,32): error RVK1006: ", together.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.SpecAsync("diff", old, old, "--with", overlay)).ExitCode);
    }

    [Fact]
    public async Task Files_without_a_service_are_compared_whole()
    {
        const string Shared = """{ "smithy": "2.0", "shapes": { "a#Code": { "type": "string", "traits": { "smithy.api#length": { "max": MAX } } } } }""";
        var old = _folder.Write("old.json", Shared.Replace("MAX", "9", StringComparison.Ordinal));
        var @new = _folder.Write("new.json", Shared.Replace("MAX", "8", StringComparison.Ordinal));
        Assert.Contains("breaking: Code has length ..8, which was ..9", (await CommandRun.SpecAsync("diff", old, @new)).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Condition(string expression) =>
        Input[..^1] + $$""" "smithy.contracts#conditions": { "NotThat": { "expression": "{{expression}}", "documentation": "Not that." } } }""";

    private static string Row(string values, string more) =>
        Input[..^1] + $$""" "revokegen.rules#allowedValues": [{ "name": "Some", "when": "Reason != `null`", "members": ["Grants"], "values": [{{values}}], "documentation": "Some."{{more}} }] }""";

    private static async Task ExpectAsync(string old, string @new, string expected)
    {
        var run = await CommandRun.SpecAsync("diff", old, @new, "--format", "json");
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var changes = json.RootElement.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(expected, string.Join("; ", changes.Select(Describe)));
        var breaking = changes.Count(static change => change.GetProperty("isBreaking").GetBoolean());
        Assert.Equal(breaking > 0 ? 1 : 0, run.ExitCode);
        Assert.Equal((breaking, changes.Count - breaking), (json.RootElement.GetProperty("breaking").GetInt32(), json.RootElement.GetProperty("compatible").GetInt32()));
        Assert.All(changes, change => AssertPlace(change, old, @new));
    }

    private static string Describe(JsonElement change) =>
        $"{(change.GetProperty("isBreaking").GetBoolean() ? "breaking" : "compatible")} {change.GetProperty("kind").GetString()} {Subject(change)}";

    private static string Subject(JsonElement change) =>
        change.GetProperty("shape").GetString()!.Split('#')[1] + (change.GetProperty("member").GetString() is { } member ? "$" + member : "");

    /// <summary>The line is of the new file, or of the old one for what is gone, and has the name of what changed; an item's constraint is with the item's shape.</summary>
    private static void AssertPlace(JsonElement change, string old, string @new)
    {
        var isGone = change.GetProperty("what").GetString() is { } what && (what.Contains("removed", StringComparison.Ordinal) || what.EndsWith("no longer", StringComparison.Ordinal));
        Assert.Equal(isGone ? old : @new, change.GetProperty("file").GetString());
        var line = File.ReadAllLines(isGone ? old : @new)[change.GetProperty("line").GetInt32() - 1];
        var name = change.GetProperty("member").GetString() is { } member ? $"\"{member}\"" : change.GetProperty("shape").GetString()!;
        Assert.Contains(change.GetProperty("kind").GetString() is "tightened" or "loosened" ? "\"" : name, line, StringComparison.Ordinal);
        Assert.InRange(change.GetProperty("column").GetInt32(), 1, line.Length);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;

namespace Revoke.Tests.Specs;

public sealed class TraitDiffTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    public static TheoryData<TraitChange> Changes => [.. TraitChanges.All];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_trait_that_comes_goes_or_changes_is_told_as_what_it_is_for_callers(TraitChange change)
    {
        var (old, @new) = (_folder.Write("old.json", TextOf(change, change.Old)), _folder.Write("new.json", TextOf(change, change.New)));
        Assert.Equal(change.Forth, await DiffAsync(old, @new));
        Assert.Equal(change.Back, await DiffAsync(@new, old));
    }

    [Fact]
    public void Each_trait_that_has_a_meaning_is_in_the_table()
    {
        var known = Type.GetType("RevokeGen.Codegen.Shapes.TraitIds, RevokeGen.Codegen", throwOnError: true)!;
        var protocols = (string[])known.GetField("Protocols")!.GetValue(null)!;
        var ids = known.GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!).Except(protocols);
        Assert.Empty(ids.Except(TraitChanges.All.Select(static change => change.Trait)));
    }

    /// <summary>What a member takes over from its target is its own where the target is another one.</summary>
    [Theory]
    [InlineData("Plain", "Streamed", "breaking type SendInput$Data has streaming now", "breaking type SendInput$Data has streaming no longer")]
    [InlineData("Streamed", "Sized", "breaking tightened SendInput$Data has requiresLength now: streams of unknown length are refused", "compatible loosened SendInput$Data has requiresLength no longer")]
    [InlineData("Plain", "Typed", "breaking wire SendInput$Data has mediaType text/csv now", "breaking wire SendInput$Data has mediaType text/csv no longer")]
    [InlineData("Plain", "Secret", "compatible trait SendInput$Data has sensitive now: texts leave its values out", "compatible trait SendInput$Data has sensitive no longer: texts, such as those for logs, show its values")]
    public async Task Another_target_is_told_by_what_it_brings(string old, string @new, string forth, string back)
    {
        var text = TraitSpec.With("restJson1").Replace(
            "\"example#Data\":",
            """
            "example#Plain": { "type": "blob" },
                "example#Streamed": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
                "example#Sized": { "type": "blob", "traits": { "smithy.api#streaming": {}, "smithy.api#requiresLength": {} } },
                "example#Typed": { "type": "blob", "traits": { "smithy.api#mediaType": "text/csv" } },
                "example#Secret": { "type": "blob", "traits": { "smithy.api#sensitive": {} } },
                "example#Data":
            """,
            StringComparison.Ordinal);
        var (was, isNow) = (_folder.Write("old.json", With(old)), _folder.Write("new.json", With(@new)));
        Assert.Equal(forth, await DiffAsync(was, isNow));
        Assert.Equal(back, await DiffAsync(isNow, was));

        string With(string target) => text.Replace("\"target\": \"example#Data\"", $"\"target\": \"example#{target}\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_another_list_are_told_by_their_names_on_the_wire()
    {
        var text = TraitSpec.With("restXml").Replace(
            "\"example#Data\":",
            """
            "example#Terms": { "type": "list", "member": { "target": "example#Word", "traits": { "smithy.api#xmlName": "term" } } },
                "example#Data":
            """,
            StringComparison.Ordinal);
        var (old, @new) = (_folder.Write("old.json", text), _folder.Write("new.json", text.Replace("\"Words\": { \"target\": \"example#Words\"", "\"Words\": { \"target\": \"example#Terms\"", StringComparison.Ordinal)));
        Assert.Equal("breaking wire PutInput$Words has xmlName term now", await DiffAsync(old, @new));
    }

    [Fact]
    public async Task Failures_that_another_member_lists_break_nothing()
    {
        const string Trait = """ "revokegen.rules#partialFailures": {} """;
        var old = _folder.Write("old.json", TraitSpec.With("restJson1", ("PutOutput$Failures", Trait)));
        var @new = _folder.Write("new.json", TraitSpec.With("restJson1", ("PutOutput$Others", Trait)));
        Assert.Equal("compatible trait PutOutput$Others lists the failures, which Failures did", await DiffAsync(old, @new));
    }

    /// <summary>Pages are there when the operation says so and both tokens are known, whoever names them.</summary>
    [Fact]
    public async Task Pages_whose_tokens_the_service_names_are_gone_with_them()
    {
        const string Own = """ "smithy.api#paginated": { "items": "Failures" } """;
        var old = _folder.Write("old.json", TraitSpec.With("restJson1", ("Put", Own), ("Vault", """ "smithy.api#paginated": { "inputToken": "Name", "outputToken": "Next" } """)));
        var @new = _folder.Write("new.json", TraitSpec.With("restJson1", ("Put", Own), ("Vault", """ "smithy.api#paginated": { "inputToken": "Name" } """)));
        Assert.Equal("breaking removed Put has pages no longer\ncompatible trait Vault has another value of paginated", await DiffAsync(old, @new));
    }

    [Theory]
    [InlineData("\"aws.protocols#restXml\": {}", "\"aws.protocols#restXml\": { \"noErrorWrapping\": true }", "compatible trait Vault has another value of restXml")]
    [InlineData("\"operations\": [", "\"errors\": [{ \"target\": \"example#Gone\" }], \"operations\": [", "compatible added Vault has the error Gone now")]
    public async Task What_a_service_says_for_all_its_operations_is_compared(string old, string @new, string expected)
    {
        var text = TraitSpec.With("restXml");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var (was, isNow) = (_folder.Write("old.json", text), _folder.Write("new.json", text.Replace(old, @new, StringComparison.Ordinal)));
        Assert.Equal(expected, await DiffAsync(was, isNow));
    }

    public void Dispose() => _folder.Dispose();

    private static string TextOf(TraitChange change, string value)
    {
        var given = change.Given.Chunk(2).Select(static pair => (pair[0], pair[1]));
        return TraitSpec.With(change.Protocol, value.Length == 0 ? given : given.Append((change.Subject, $"\"{change.Trait}\": {value}")));
    }

    /// <summary>The changes, one a line, each of which stands on the line of the trait, or of what has it or had it.</summary>
    private static async Task<string> DiffAsync(string old, string @new)
    {
        var run = await CommandRun.SpecAsync("diff", old, @new, "--format", "json");
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var changes = json.RootElement.GetProperty("changes").EnumerateArray().ToList();
        Assert.All(changes, change =>
        {
            Assert.Contains(change.GetProperty("file").GetString(), (IEnumerable<string>)[old, @new]);
            var line = File.ReadAllLines(change.GetProperty("file").GetString()!)[change.GetProperty("line").GetInt32() - 1];
            Assert.Contains(line[change.GetProperty("column").GetInt32() - 1], "\"{");
        });
        return string.Join('\n', changes.Select(Describe));
    }

    private static string Describe(JsonElement change)
    {
        var name = change.GetProperty("shape").GetString()!.Split('#')[1] + (change.GetProperty("member").GetString() is { } member ? "$" + member : "");
        return $"{(change.GetProperty("isBreaking").GetBoolean() ? "breaking" : "compatible")} {change.GetProperty("kind").GetString()} {name} {change.GetProperty("what").GetString()}";
    }
}

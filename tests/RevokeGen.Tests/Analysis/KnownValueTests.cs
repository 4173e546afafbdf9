using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis;
using RevokeGen.Analysis.Values;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>What the evaluator knows of a value, for checks that look into it.</summary>
public sealed class KnownValueTests
{
    [Theory]
    [InlineData("(string?)null", "null")]
    [InlineData("true", "true")]
    [InlineData("!(1 < 2 && \"a\" == Account)", "true")]
    [InlineData("flag || 2 > 1", "true")]
    [InlineData("flag && text == Empty", "?")]
    [InlineData("string.IsNullOrEmpty(Account)", "false")]
    [InlineData("Account is not null and { Length: 12 }", "?")]
    [InlineData("Account is { } and not \"\"", "true")]
    [InlineData("Account.Length is > 3 and <= 12", "true")]
    [InlineData("new List<int> { 1 }.Any()", "true")]
    [InlineData("new[] { 1, 2 }.Length", "2")]
    [InlineData("Account + text", "?")]
    [InlineData("$\"{Account}:{1}\"", "?")]
    [InlineData("flag ? \"a\" : \"b\"", "\"a\" | \"b\"")]
    [InlineData("flag ? \"a\" : \"a\"", "\"a\"")]
    [InlineData("flag ? \"a\" : text", "?")]
    [InlineData("flag ? null : \"b\"", "null | \"b\"")]
    [InlineData("(flag ? null : \"b\") ?? \"c\"", "\"b\" | \"c\"")]
    [InlineData("maybe ?? \"c\"", "?")]
    [InlineData("number switch { 1 => \"a\", 2 => throw new Exception(), _ => \"b\" }", "\"a\" | \"b\"")]
    [InlineData("Permission.All", "\"ALL\"")]
    [InlineData("default(Permission)", "\"\"")]
    [InlineData("(Permission?)Permission.All", "\"ALL\"")]
    [InlineData("(Permission?)Permission.All ?? default", "\"ALL\"")]
    [InlineData("(Permission?)Permission.All ?? Permission.Drop", "\"ALL\"")]
    [InlineData("new Permission()", "\"\"")]
    [InlineData("(int?)5", "5")]
    [InlineData("1.5", "1.5")]
    [InlineData("DayOfWeek.Friday", "?")]
    [InlineData("new byte[] { 1, 2 }.AsMemory()", "2 bytes")]
    [InlineData("(ReadOnlyMemory<byte>)\"é\"u8.ToArray()", "2 bytes")]
    [InlineData("new ReadOnlyMemory<byte>(new byte[9], 1, 3)", "3 bytes")]
    [InlineData("(ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(\"abc\")", "3 bytes")]
    [InlineData("default(ReadOnlyMemory<byte>)", "0 bytes")]
    [InlineData("ReadOnlyMemory<byte>.Empty", "0 bytes")]
    [InlineData("new[] { \"a\", text }", "2 [\"a\", ?]")]
    [InlineData("new string[3]", "3 [..]")]
    [InlineData("(IReadOnlyList<string>)[\"a\", .. text.Split(',')]", "1.. [\"a\", ..]")]
    [InlineData("new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\", [\"A\"] = \"3\" }", "3 [\"a\": \"1\", \"b\": \"2\", \"A\": \"3\"]")]
    [InlineData("new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [\"a\"] = \"1\", [\"b\"] = \"2\", [\"A\"] = \"3\" }", "2..3 [\"b\": \"2\", \"A\": \"3\", ..]")]
    [InlineData("new SortedDictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\", [\"c\"] = \"3\" }", "3 [\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"]")]
    [InlineData("Enumerable.Repeat(\"a\", 3).ToList()", "3 [\"a\", \"a\", ..]")]
    [InlineData("Enumerable.Range(0, 9).Where(each => flag).Take(4)", "0..4 [..]")]
    [InlineData("new[] { \"a\" }.Append(\"b\").Concat(new[] { \"c\" }).Reverse()", "3 [\"a\", \"b\", \"c\"]")]
    public void Expressions_are(string expression, string known) => Assert.Equal(known, Describe($"var it = {expression};"));

    [Theory]
    [InlineData("new DataLakePrincipal()", "DataLakePrincipal { }")]
    [InlineData("new TableResource { DatabaseName = \"d\", Name = text, TableWildcard = null }", "TableResource { DatabaseName = \"d\", Name = ?, TableWildcard = null }")]
    [InlineData("table with { Name = \"n\" }", "TableResource { Name = \"n\", .. }")]
    [InlineData("new TableResource { DatabaseName = \"d\", Name = \"n\" } with { Name = null }", "TableResource { DatabaseName = \"d\", Name = null }")]
    [InlineData("new Resource(new CatalogResource())", "Resource.Catalog(CatalogResource { })")]
    [InlineData("(Resource)new TableResource { DatabaseName = \"d\" }", "Resource.Table(TableResource { DatabaseName = \"d\" })")]
    [InlineData("new Choice(new Choice.TitleVariant(\"t\"))", "Choice.Title(\"t\")")]
    [InlineData("(Choice)5", "Choice.Count(5)")]
    [InlineData("new Resource(table)", "Resource.Table(?)")]
    [InlineData("flag ? new Resource(table) : new CatalogResource()", "Resource.Table(?) | Resource.Catalog(CatalogResource { })")]
    public void Structures_and_unions_are(string expression, string known) => Assert.Equal(known, Describe($"var it = {expression};"));

    [Fact]
    public void A_request_is_known_through_variables_and_with()
    {
        const string statements = """
            var table = new TableResource { DatabaseName = "d" };
            var permissions = new List<Permission>();
            permissions.Add(Permission.All);
            permissions.Add(some[0]);
            var first = new RevokePermissionsRequest { Principal = principal, Resource = table with { Name = "n" }, Permissions = permissions };
            var it = first with { CatalogId = null, Principal = first.Principal with { DataLakePrincipalIdentifier = Account } };
            """;
        Assert.Equal(
            "RevokePermissionsRequest { CatalogId = null, Permissions = 2 [\"ALL\", ?], Principal = DataLakePrincipal { DataLakePrincipalIdentifier = \"111122223333\", .. }, "
            + "Resource = Resource.Table(TableResource { DatabaseName = \"d\", Name = \"n\" }) }",
            Describe(statements.Replace("var table", "var own").Replace("table with", "own with")));
    }

    [Fact]
    public void Members_are_read_by_their_names_in_the_model()
    {
        var (reader, request) = Read("var it = new RevokePermissionsRequest { Principal = principal, Resource = new TableResource { DatabaseName = \"d\" }, Permissions = [] };");
        var resource = reader.ReadMember(request!, "Resource")!;
        Assert.Equal("\"d\"", Describe(reader, reader.ReadMember(reader.ReadMember(resource, "Table")!, "DatabaseName")));
        Assert.IsType<KnownNull>(reader.ReadMember(resource, "Catalog"));
        Assert.IsType<KnownNull>(reader.ReadMember(request!, "CatalogId"));
        Assert.Null(reader.ReadMember(request!, "Principal"));
    }

    [Fact]
    public void A_member_that_a_with_leaves_alone_is_unknown()
    {
        var (reader, request) = Read("var it = revoke with { CatalogId = null };");
        Assert.IsType<KnownNull>(reader.ReadMember(request!, "CatalogId"));
        Assert.Null(reader.ReadMember(request!, "Resource"));
    }

    private static string Describe(string statements)
    {
        var (reader, value) = Read(statements);
        return Describe(reader, value);
    }

    private static (KnownValueReader Reader, KnownValue? Value) Read(string statements)
    {
        var compilation = Compilations.Of(Consumer.MethodOf(statements + " _ = it;"));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var use = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Last();
        var reader = new KnownValueReader(Facts.From(compilation)!);
        return (reader, reader.Read(((ISimpleAssignmentOperation)model.GetOperation(use, TestContext.Current.CancellationToken)!).Value));
    }

    private static string Describe(KnownValueReader reader, KnownValue? value) => value switch
    {
        null => "?",
        KnownNull => "null",
        KnownBoolean known => known.Value ? "true" : "false",
        KnownNumber known => known.Text,
        KnownText known => $"\"{known.Text}\"",
        KnownBlob known => $"{Count(known.Min, known.Max)} bytes",
        KnownCollection known => $"{Count(known.Min, known.Max)} [{string.Join(", ", Contents(reader, known))}]",
        KnownUnion known => $"{known.Type.Name}.{known.Variant}({Describe(reader, reader.Read(known.Payload))})",
        KnownStructure known => $"{known.Type.Name} {{ {string.Concat(Members(reader, known).Select((member, index) => (index == 0 ? "" : ", ") + member))} }}".Replace("{  }", "{ }"),
        KnownAlternatives known => string.Join(" | ", known.Values.Select(one => Describe(reader, one))),
        _ => value.ToString(),
    };

    private static string Count(int min, int? max) => min == max ? $"{min}" : $"{min}..{max}";

    private static IEnumerable<string> Contents(KnownValueReader reader, KnownCollection collection) =>
    [
        .. collection.Items.Select(item => Describe(reader, reader.Read(item))),
        .. collection.Entries.Select(entry => $"{Describe(reader, reader.Read(entry.Key))}: {Describe(reader, reader.Read(entry.Value))}"),
        .. collection.ShowsAll ? Enumerable.Empty<string>() : [".."],
    ];

    private static IEnumerable<string> Members(KnownValueReader reader, KnownStructure structure) =>
    [
        .. structure.Members.OrderBy(member => member.Key, System.StringComparer.Ordinal).Select(member => $"{member.Key} = {Describe(reader, reader.Read(member.Value))}"),
        .. structure.IsComplete ? Enumerable.Empty<string>() : [".."],
    ];
}

using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

public sealed class SwitchTests
{
    /// <summary>All of a union's cases in each way of asking: nothing is reported, by the compiler neither.</summary>
    [Theory]
    [InlineData("resource.Value switch { CatalogResource => 1, TableResource => 2, LFTagKeyResource => 3, Resource.UnknownVariant => 4 }")]
    [InlineData("(resource.Value) switch { CatalogResource { } => 1, TableResource t => 2, (LFTagKeyResource) => 3, Resource.UnknownVariant(var name) => 4 }")]
    [InlineData("resource.Value switch { CatalogResource or TableResource => 1, LFTagKeyResource or Resource.UnknownVariant => 2 }")]
    [InlineData("resource.Value switch { not (CatalogResource or TableResource) => 1, CatalogResource or TableResource => 2 }")]
    [InlineData("resource.Value switch { TableResource { Name: null } => 0, TableResource { Name: not null } when flag => 1, TableResource => 2, CatalogResource => 3, LFTagKeyResource => 4, Resource.UnknownVariant => 5 }")]
    [InlineData("resource.Value switch { TableResource { DatabaseName: { } database, Name: var name } => 2, CatalogResource { Id: _ } => 3, LFTagKeyResource => 4, Resource.UnknownVariant => 5 }")]
    [InlineData("resource.Value switch { TableResource => 1, _ => 2 }")]
    [InlineData("resource.Value switch { TableResource => 1, var other => 2 }")]
    [InlineData("resource.Value switch { TableResource => 1, not null => 2 }")]
    [InlineData("resource.Kind switch { Resource.Variant.Catalog => 1, Resource.Variant.Table or Resource.Variant.LFTag => 2, Resource.Variant.Unknown => 3 }")]
    [InlineData("resource.Kind switch { not Resource.Variant.Table => 1, Resource.Variant.Table => 2 }")]
    [InlineData("resource switch { { Table: { } one } => 1, { Catalog: not null } => 2, { LFTag: { } } => 3, { Value: Resource.UnknownVariant } => 4 }")]
    [InlineData("resource switch { { Kind: Resource.Variant.Table } => 1, { Kind: not Resource.Variant.Table } => 2 }")]
    [InlineData("resource switch { { Table: null } => 1, { Table: var held } => 2 }")]
    [InlineData("resource switch { { Table: null } => 1, { Kind: Resource.Variant.Table, Value: { } } => 2 }")]
    [InlineData("perhaps?.Value switch { CatalogResource => 1, TableResource => 2, LFTagKeyResource => 3, Resource.UnknownVariant => 4, null => 5 }")]
    [InlineData("permission.Kind switch { Permission.Known.All or Permission.Known.SuperUser => 1, Permission.Known.Select => 2, Permission.Known.Drop => 3, Permission.Known.GrantWithLfTagExpression => 4, Permission.Known.Unknown => 5 }")]
    [InlineData("permission switch { { Kind: Permission.Known.Drop } => 1, { Kind: not Permission.Known.Drop } => 2 }")]
    [InlineData("choice.Value switch { string => 1, int => 2, Choice.TitleVariant => 3 }")]
    [InlineData("choice switch { { Name: not null } => 1, { Count: int count } => 2, { Title: { } title } => 3 }")]
    [InlineData("(resource.Kind, number) switch { (Resource.Variant.Table, 1) => 1, _ => 2 }")]
    public async Task A_switch_that_handles_everything_is_silent(string expression) => Assert.Empty(await Said(expression));

    /// <summary>What is missing is named, and the compiler's own warning stays.</summary>
    [Theory]
    [InlineData("resource.Value switch { CatalogResource => 1, TableResource => 2, LFTagKeyResource => 3 }", "Unknown")]
    [InlineData("resource.Value switch { CatalogResource or TableResource => 1 }", "Unknown, LFTag")]
    [InlineData("resource.Value switch { TableResource when flag => 1, CatalogResource => 2, LFTagKeyResource => 3, Resource.UnknownVariant => 4 }", "Table")]
    [InlineData("resource.Value switch { TableResource { Name: null } => 1, CatalogResource => 2, LFTagKeyResource => 3, Resource.UnknownVariant => 4 }", "Table")]
    [InlineData("resource.Value switch { TableResource { DatabaseName.Length: 3 } => 1, CatalogResource => 2, LFTagKeyResource => 3, Resource.UnknownVariant(\"x\") => 4 }", "Unknown, Table")]
    [InlineData("resource.Value switch { _ when flag => 1, CatalogResource => 2 }", "Unknown, Table, LFTag")]
    [InlineData("resource.Value switch { null => 0, string => 1 }", "Unknown, Catalog, Table, LFTag")]
    [InlineData("resource.Value switch { not TableResource => 1 }", "Table")]
    [InlineData("resource.Kind switch { Resource.Variant.Catalog => 1, Resource.Variant.Table => 2, Resource.Variant.Unknown => 3 }", "LFTag")]
    [InlineData("resource.Kind switch { > Resource.Variant.Catalog => 1, Resource.Variant.Catalog => 2 }", "Unknown, Table, LFTag")]
    [InlineData("resource switch { { Table: { Name: \"orders\" } } => 1, { Table: null } => 2 }", "Table")]
    [InlineData("resource switch { { Table: not null } => 1, { Catalog: not null, Kind: Resource.Variant.Catalog } => 2 }", "Unknown, LFTag")]
    [InlineData("resource switch { { Table: not null, Catalog: not null } => 1, { Kind: Resource.Variant.Table } => 2 }", "Unknown, Catalog, LFTag")]
    [InlineData("permission.Kind switch { Permission.Known.All => 1, Permission.Known.Select => 2, Permission.Known.Drop => 3, Permission.Known.SuperUser => 4, Permission.Known.GrantWithLfTagExpression => 5 }", "Unknown")]
    [InlineData("choice.Value switch { string => 1, Choice.TitleVariant(\"ab\") => 3 }", "Count, Title")]
    public async Task What_is_missing_is_named(string expression, string missing)
    {
        var said = await Said(expression);
        Assert.Equal("RVK2011", said[^1].Split(':')[0]);
        Assert.Contains($" does not handle {missing}; ", said[^1], StringComparison.Ordinal);
        Assert.StartsWith("CS8", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_is_heard_where_null_is_not_handled() =>
        Assert.StartsWith("CS8655: ", Assert.Single(await Said("perhaps switch { { Table: null } => 1, { Table: not null } => 2 }")), StringComparison.Ordinal);

    [Theory]
    [InlineData("switch (resource.Kind) { case Resource.Variant.Table: break; case Resource.Variant.Catalog: case Resource.Variant.Unknown: break; }", "LFTag")]
    [InlineData("switch (resource.Value) { case TableResource t when t.Name is null: break; case CatalogResource: break; }", "Unknown, Table, LFTag")]
    [InlineData("switch (resource) { case { Table: { } one }: break; }", "Unknown, Catalog, LFTag")]
    [InlineData("switch (permission.Kind) { case Permission.Known.All or Permission.Known.Select: break; case Permission.Known.Unknown: break; }", "Drop, SuperUser, GrantWithLfTagExpression")]
    public async Task A_statement_that_passes_a_case_over_is_only_told(string statement, string missing)
    {
        var (errors, findings) = await Compilations.Analyze(Method(statement));
        Assert.Empty(errors);
        var finding = Assert.Single(findings);
        Assert.Equal(("RVK2011", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        Assert.Contains($" does not handle {missing}; ", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("switch", finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("switch (resource.Kind) { case Resource.Variant.Table: break; default: break; }")]
    [InlineData("switch (resource.Value) { case TableResource: break; case var other: break; }")]
    [InlineData("switch (resource.Value) { case TableResource or CatalogResource: break; case LFTagKeyResource: case Resource.UnknownVariant: break; }")]
    [InlineData("switch (number) { case 1: break; }")]
    [InlineData("object value = resource; switch (value) { case TableResource: break; }")]
    [InlineData("switch (permission.Value) { case \"ALL\": break; }")]
    public async Task Other_statements_are_not(string statement)
    {
        var (errors, findings) = await Compilations.Analyze(Method(statement));
        Assert.Empty(errors);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_long_chain_of_patterns_is_read_and_a_long_list_is_cut()
    {
        var names = Enumerable.Range(0, 900).Select(static index => "V" + index).ToList();
        var large = $$"""
            [RevokeGen.Runtime.SmithyShape("a#Large")]
            public readonly struct Large
            {
                public Known Kind => default;
                public enum Known { Unknown, {{string.Join(", ", names)}} }
            }
            """;
        var most = string.Join(" or ", names.Skip(20).Select(static name => "Large.Known." + name));
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf($"_ = default(Large).Kind switch {{ {most} => 1 }};") + large);
        Assert.Contains("does not handle Unknown, V0, V1, V2, V3, V4, V5, V6 and 13 more; ", Assert.Single(findings).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Method(string statement) =>
        Consumer.MethodOf($"Resource resource = table; Resource? perhaps = flag ? resource : null; Permission permission = some[0]; Choice choice = text;\n{statement}");

    /// <summary>Warnings and errors, the compiler's first, with the id in front.</summary>
    private static async Task<string[]> Said(string expression) =>
    [
        .. (await Compilations.Everything(Method($"_ = {expression};")))
            .Where(static said => said.Severity > DiagnosticSeverity.Info && said.Id is not "CS0219")
            .Select(static said => $"{said.Id}: {said.GetMessage(CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal),
    ];
}

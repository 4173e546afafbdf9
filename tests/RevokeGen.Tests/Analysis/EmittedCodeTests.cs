using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RevokeGen.Runtime;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis;

/// <summary>What the analyzer says about constants and what <c>Validate()</c> says about the same values at run time agree, on really emitted types.</summary>
public sealed class EmittedCodeTests
{
    /// <summary>Expressions that make a request, and the id of the finding on each; none where the request is right.</summary>
    private static readonly (string Request, string? Id)[] Cases =
    [
        ("Revoke", null),
        ("Revoke with { Principal = null! }", "RVK2001"),
        ("Revoke with { Principal = new() { DataLakePrincipalIdentifier = \"\" } }", "RVK2003"),
        ("Revoke with { Principal = new() { DataLakePrincipalIdentifier = null! } }", "RVK2001"),
        ("Revoke with { Principal = new() { DataLakePrincipalIdentifier = new('x', 255) } }", null),
        ("Revoke with { Principal = new() { DataLakePrincipalIdentifier = new('x', 256) } }", "RVK2003"),
        ("Revoke with { Permissions = [] }", "RVK2002"),
        ("Revoke with { Permissions = new List<Permission>() }", "RVK2002"),
        ("Revoke with { Permissions = null! }", "RVK2001"),
        ("Revoke with { PermissionsWithGrantOption = [] }", null),
        ("Revoke with { CatalogId = \"\" }", "RVK2003"),
        ("Revoke with { CatalogId = \"11112222333\" }", "RVK2003"),
        ("Revoke with { CatalogId = \"1111-2222-33\" }", "RVK2004"),
        ("Revoke with { CatalogId = \"111122223333\" }", null),
        ("Revoke with { Resource = null! }", "RVK2008"),
        ("Revoke with { Resource = new CatalogResource(), Permissions = [Permission.CreateDatabase] }", null),
        ("Revoke with { Resource = new CatalogResource { Id = \"\" } }", "RVK2003"),
        ("Revoke with { Resource = new DatabaseResource { Name = null! } }", "RVK2001"),
        ("Revoke with { Resource = new DatabaseResource { Name = \"a\\u0007b\" } }", "RVK2004"),
        ("Revoke with { Resource = new DatabaseResource { Name = \"\\U0001F600\" }, Permissions = [Permission.Drop] }", null),
        ("Revoke with { Resource = new TableResource { DatabaseName = \"sales\", TableWildcard = new() } }", null),
        ("Revoke with { Resource = new TableResource { DatabaseName = \"\", Name = \"orders\" } }", "RVK2003"),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = [] } }", "RVK2002"),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = new string[51] } }", "RVK2002"),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = [\"a\", new('x', 257)] } }", "RVK2003"),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = [\"*\", \"\"] }, Permissions = [Permission.Drop] }", null),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = [\"*\", null!] } }", "RVK2001"),
        ("Revoke with { Resource = new LFTagKeyResource { TagKey = \"team\", TagValues = Enumerable.Repeat(\"a\", 51).ToList() } }", "RVK2002"),
        ("Revoke with { Resource = new LFTagPolicyResource { ResourceType = ResourceType.Table, Expression = [null!] } }", "RVK2001"),
        ("Revoke with { Resource = new LFTagPolicyResource { ResourceType = ResourceType.Table, Expression = [new() { TagKey = \"\", TagValues = [\"a\"] }] } }", "RVK2003"),
        ("Revoke with { Resource = new TableWithColumnsResource { DatabaseName = \"sales\", Name = \"orders\", ColumnNames = [\"a\", null!] } }", "RVK2001"),
    ];

    [Fact]
    public async Task Analyzer_and_validator_agree()
    {
        var project = GeneratorProject.With([.. Specs.LakeFormation, "revokegen.rules.json"]) with { Source = Source() };
        var output = GeneratorRun.Of(project).Output;
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // Cautions are for the compiler alone.
        var findings = (await Compilations.AllFindings(output)).Where(static finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        var checks = Checks(output);
        Assert.All(Enumerable.Range(0, Cases.Length), index =>
        {
            var (request, id) = Cases[index];
            var said = findings.Where(finding => MethodOf(finding) == "Check" + index).Select(finding => finding.Id);
            Assert.True((id is null ? [] : new[] { id }).SequenceEqual(said), $"{request}: analyzer said {string.Join(", ", said)}");
            Assert.True(id is null == (checks[index]().Count == 0), $"{request}: validator did not agree");
        });
        Assert.All(findings, finding => Assert.StartsWith("Check", MethodOf(finding), StringComparison.Ordinal));
    }

    private static string MethodOf(Diagnostic finding) => finding.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken)
        .FindNode(finding.Location.SourceSpan).Ancestors().OfType<MethodDeclarationSyntax>().First().Identifier.Text;

    private static Func<IReadOnlyList<Violation>>[] Checks(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var program = Assembly.Load(image.ToArray()).GetType("Program", throwOnError: true)!;
        return [.. Cases.Select((_, index) => program.GetMethod("Check" + index)!.CreateDelegate<Func<IReadOnlyList<Violation>>>())];
    }

    private static string Source() => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using RevokeGen.Runtime;
        using Sample.LakeFormation;

        public static class Program
        {
            private static RevokePermissionsRequest Revoke => new()
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
                Permissions = [Permission.Select],
            };

        {{string.Join("\n", Cases.Select((test, index) => $"    public static IReadOnlyList<Violation> Check{index}() => ({test.Request}).Validate();"))}}

            private static void Main() { }
        }
        """;
}

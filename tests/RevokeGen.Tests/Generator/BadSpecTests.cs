using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Tests.Generator;

public sealed class BadSpecTests
{
    [Theory]
    [InlineData("", "RVK1001", "(1,1)")]
    [InlineData("  \n", "RVK1001", "(1,1)")]
    [InlineData("not json", "RVK1001", "(1,2)")]
    [InlineData("{ \"smithy\": \"2.0\",\n  \"shapes\": { ", "RVK1001", "(2,15)")]
    [InlineData("[]", "RVK1002", "(1,1)")]
    [InlineData("{ \"shapes\": {} }", "RVK1002", "(1,1)")]
    public void An_unusable_file_is_one_error_at_its_place(string text, string rule, string place)
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/bad.json", text));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/project/bad.json", diagnostic.Location.GetLineSpan().Path);
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.Equal(place, $"({start.Line + 1},{start.Character + 1})");
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void A_file_that_the_compiler_cannot_read_is_an_error_and_the_others_are_emitted()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.LakeFormation).Spec("/project/gone.json", (SourceText?)null));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("RVK1001", diagnostic.Id);
        Assert.Equal("/project/gone.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("cannot be read", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(run.HintNames, static name => name.Contains("LakeFormation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iso-8859-1", false)]
    [InlineData("us-ascii", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public void Text_that_is_no_Unicode_is_an_error(string encoding, bool isRead)
    {
        var text = Specs.Read("redshift.json");
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/spec.json", SourceText.From(text, Encoding.GetEncoding(encoding))));

        Assert.Equal(isRead ? [] : ["RVK1001"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(isRead, run.HintNames.Any());
    }

    [Fact]
    public void A_missing_target_is_one_error_at_the_target_and_the_other_service_is_emitted()
    {
        var text = Specs.Read("redshift.json").Replace("\"target\": \"com.amazonaws.redshift#Boolean\"", "\"target\": \"com.amazonaws.redshift#Bolean\"", StringComparison.Ordinal);

        var run = GeneratorRun.Of(GeneratorProject.With(Specs.All).Spec("/project/specs/redshift.json", text));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("RVK1003", diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains("com.amazonaws.redshift#Bolean", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), StringComparison.Ordinal));
        Assert.Contains(run.HintNames, static name => name.Contains("LakeFormation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("union", "\"A\": { \"target\": \"a.shop#Gone\" }", "RVK1003")]
    [InlineData("union", "", "RVK1004")]
    [InlineData("structure", "", "RVK1008")]
    public void A_union_without_members_is_one_error_and_no_other(string type, string members, string rule)
    {
        var text = Rules.Shop.Model("restJson1").Replace(
            "\"a.shop#Shoe\": { \"type\": \"structure\", \"members\": { \"Size\": { \"target\": \"smithy.api#Integer\" } } }",
            $"\"a.shop#Shoe\": {{ \"type\": \"{type}\", \"members\": {{ {members} }}{(type == "structure" ? ", \"traits\": { \"revokegen.rules#exactlyOneOf\": {} }" : "")} }}",
            StringComparison.Ordinal);

        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/shop.json", text, ("Json", "true")));

        Assert.Equal(rule, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_broken_spec_does_not_stop_another()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.LakeFormation).Spec("/project/bad.json", "{"));

        Assert.Equal("RVK1001", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("Sample.LakeFormation.LakeFormation.Client.g.cs", run.HintNames);
    }

    [Fact]
    public void An_unknown_operation_names_the_nearest()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.LakeFormation).Configure("/project/specs/lakeformation.json", "Operations", "RevokePermission"));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("RVK1007", diagnostic.Id);
        Assert.Contains("RevokePermissions", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Csharp_12_is_told_that_13_is_needed()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.All) with { LanguageVersion = LanguageVersion.CSharp12 });

        Assert.Equal("RVK0001", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void A_project_without_the_runtime_is_told_so()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.All) with { References = TestReferences.Framework });

        Assert.Equal("RVK0002", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void The_runtime_itself_has_clients_too()
    {
        var run = GeneratorRun.Of(GeneratorProject.With(Specs.Redshift) with { References = TestReferences.Framework, RootNamespace = "RevokeGen.Runtime" });

        Assert.DoesNotContain(run.Diagnostics, static finding => finding.Id == "RVK0002");
        var client = run.HintNames.First(static name => name.EndsWith("Client.g.cs", StringComparison.Ordinal));
        Assert.Contains("namespace RevokeGen.Runtime.Redshift;", run.Source(client), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_specs_gets_nothing()
    {
        var run = GeneratorRun.Of(new GeneratorProject { References = TestReferences.Framework, LanguageVersion = LanguageVersion.CSharp12 });

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void An_additional_file_that_is_no_spec_is_left_alone()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/notes.json", "{", ("Spec", "false")));

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Every_bad_file_of_a_project_is_reported_in_one_build()
    {
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/a.json", "{").Spec("/project/b.json", "[]"));

        Assert.Equal(["RVK1001", "RVK1002"], run.Diagnostics.Select(static diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public void Every_protocol_that_is_known_is_emitted() =>
        Assert.Equal(TraitIds.Protocols.Select(static trait => new ShapeId(trait).Name), System.Enum.GetValues<ProtocolKind>().Select(Protocol.NameOf));

    [Theory]
    [InlineData("aws.protocols#awsQuary", "aws.protocols#awsQuary")]
    [InlineData("my.company#protocol", "none")]
    public void A_protocol_that_nobody_knows_is_an_error(string protocol, string named)
    {
        var text = Specs.Read("redshift.json").Replace("aws.protocols#awsQuery\"", protocol + "\"", System.StringComparison.Ordinal);

        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/specs/redshift.json", text));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("RVK1009", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("\"com.amazonaws.redshift#RedshiftServiceVersion20121201\"", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains($"'com.amazonaws.redshift#RedshiftServiceVersion20121201', whose protocols are {named}:", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }
}

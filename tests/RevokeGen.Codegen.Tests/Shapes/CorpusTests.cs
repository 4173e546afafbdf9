using System;
using System.IO;
using System.Linq;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class CorpusTests
{
    private const string Models = "aws/api-models-aws";
    private const string Smithy = "smithy-lang/smithy";

    [Fact]
    public void Service_models_assemble_in_full_without_findings()
    {
        var files = Corpus.Files("models", Models);
        Assert.Equal(21, files.Count);
        foreach (var file in files)
        {
            var assembled = ModelAssembler.AssembleAll([Read(file)], TestContext.Current.CancellationToken);
            Assert.Empty(assembled.Findings.Select(finding => $"{finding} {string.Join('|', finding.Arguments)}"));
            Assert.Single(assembled.Services);
        }
    }

    [Theory]
    [InlineData("protocol-tests/smithy", 10)]
    [InlineData("endpoints/smithy/rules-engine-tests", 12)]
    [InlineData("endpoints/smithy/valid", 17)]
    public void Models_of_tests_assemble_in_full_without_findings(string folder, int count)
    {
        var files = Corpus.Files(folder, Smithy);
        Assert.Equal(count, files.Count);
        foreach (var file in files)
        {
            var assembled = ModelAssembler.AssembleAll([Read(file)], TestContext.Current.CancellationToken);
            Assert.Empty(assembled.Findings.Select(finding => $"{finding} {string.Join('|', finding.Arguments)}"));
        }
    }

    [Fact]
    public void Specs_of_this_repository_assemble_in_full_without_findings()
    {
        var files = Directory.GetFiles(Path.Combine(Spec.RepositoryRoot, "specs"), "*.json");
        Assert.NotEmpty(files);
        var assembled = ModelAssembler.AssembleAll([.. files.Select(Read)], TestContext.Current.CancellationToken);
        Assert.Empty(assembled.Findings.Select(finding => $"{finding} {string.Join('|', finding.Arguments)}"));
    }

    [Fact]
    public void Loader_files_that_are_valid_assemble_without_findings()
    {
        var files = Corpus.Files("ast-loader/valid", Smithy);
        Assert.Equal(63, files.Count);
        var shared = files.Single(static file => Path.GetFileName(file) == "__shared.json");
        foreach (var file in files.Where(file => file != shared))
        {
            var assembled = ModelAssembler.AssembleAll([Read(file), Read(shared)], TestContext.Current.CancellationToken);
            Assert.Empty(assembled.Findings.Select(finding => $"{file} {finding} {string.Join('|', finding.Arguments)}"));
        }
    }

    [Fact]
    public void Loader_file_that_is_invalid_is_refused()
    {
        var file = Assert.Single(Corpus.Files("ast-loader/invalid", Smithy));
        var finding = Assert.Single(ModelAssembler.AssembleAll([Read(file)], TestContext.Current.CancellationToken).Findings);
        Assert.Equal(SpecRules.InvalidShape, finding.RuleId);
        Assert.Equal(["smithy.example#Book", "'properties' needs Smithy 2.0"], finding.Arguments);
    }

    private static SpecFile Read(string file) => SpecFileReader.Read(file, File.ReadAllText(file), TestContext.Current.CancellationToken);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RevokeGen;
using RevokeGen.Tests.Generator;

namespace Revoke.Tests.Specs;

/// <summary>A run of the generator over files, read by the compiler.</summary>
internal sealed class GeneratorFindings
{
    private const string Metadata = "build_metadata.AdditionalFiles.RevokeGen";

    private readonly GeneratorDriverRunResult _result;

    public GeneratorFindings(IReadOnlyList<string> files, string operations = "")
    {
        var metadata = ImmutableDictionary<string, string>.Empty.Add(Metadata + "Spec", "true").Add(Metadata + "Operations", operations);
        var options = new SpecOptions(files.ToImmutableDictionary(static file => file, _ => metadata), rootNamespace: "", disabledRules: "", languageUnions: "");
        var runtime = MetadataReference.CreateFromFile(typeof(RevokeGen.Runtime.ClientOptions).Assembly.Location);
        var compilation = CSharpCompilation.Create("Sample", references: [runtime]);
        _result = CSharpGeneratorDriver
            .Create([new ApiGenerator().AsSourceGenerator()], files.Select(Read), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13), options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
        Assert.Null(_result.Results.Single().Exception);
    }

    /// <summary>The findings as the compiler prints them.</summary>
    public IEnumerable<string> Lines => _result.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(System.StringComparer.Ordinal);

    public IEnumerable<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The emitted files with the numbers of their lines.</summary>
    public IEnumerable<string> Files => _result.Results.Single().GeneratedSources
        .Select(static source => string.Create(CultureInfo.InvariantCulture, $"{source.HintName} {source.SourceText.Lines.Count - 1}"));

    // As the compiler: where bytes are no UTF-8 it falls back to the machine's encoding, which the generator takes for no text.
    private static AdditionalText Read(string file)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return new SpecText(file, SourceText.From(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)));
        }
        catch (DecoderFallbackException)
        {
            return new SpecText(file, null);
        }
    }
}

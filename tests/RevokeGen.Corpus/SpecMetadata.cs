using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RevokeGen.Corpus;

/// <summary>What a consumer's project says: the metadata of its one <c>RevokeGenSpec</c> item, and its root namespace.</summary>
internal sealed class SpecMetadata(string operations) : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_metadata.AdditionalFiles.RevokeGen";

    private readonly Values _item = new(new() { [Prefix + "Spec"] = "true", [Prefix + "Json"] = "true", [Prefix + "Server"] = "true", [Prefix + "Operations"] = operations });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Consumer" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _item;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

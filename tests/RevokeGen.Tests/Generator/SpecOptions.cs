using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RevokeGen.Tests.Generator;

/// <summary>What the build says of each spec file, as the compiler hands it to generators.</summary>
internal sealed class SpecOptions(ImmutableDictionary<string, ImmutableDictionary<string, string>> byPath, string rootNamespace, string disabledRules, string languageUnions) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(ImmutableDictionary<string, string>.Empty
            .Add("build_property.RootNamespace", rootNamespace)
            .Add("build_property.RevokeGenDisabledRules", disabledRules)
            .Add("build_property.RevokeGenLanguageUnions", languageUnions));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(byPath.GetValueOrDefault(textFile.Path, []));

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

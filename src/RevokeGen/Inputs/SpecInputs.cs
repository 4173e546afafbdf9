using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Codegen;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>Finds the additional files that are specs, and reads their metadata.</summary>
internal static class SpecInputs
{
    private const string Prefix = "build_metadata.AdditionalFiles.RevokeGen";

    // What the package's build files say of the specs that they add themselves.
    private const string Bundled = "bundled";

    public static SpecFileReference? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        var isBundled = string.Equals(Value(options, "Spec"), Bundled, StringComparison.OrdinalIgnoreCase);
        if (!isBundled && !IsTrue(Value(options, "Spec")))
            return null;
        return new(file, new(
            List(Value(options, "Operations")),
            Value(options, "Namespace"),
            Value(options, "Accessibility"),
            IsTrue(Value(options, "Json")),
            IsTrue(Value(options, "Server"))), isBundled);
    }

    public static ProjectSettings Project(AnalyzerConfigOptionsProvider provider, LanguageUnions unions) => new(
        Property(provider, "RootNamespace"),
        // The build writes a shape id's # as !, since the compiler's configuration would cut the list there.
        List(Property(provider, "RevokeGenDisabledRules").Replace('!', '#')),
        unions == LanguageUnions.Used);

    public static LanguageUnions Unions(AnalyzerConfigOptionsProvider provider, ParseOptions options) =>
        !IsTrue(Property(provider, "RevokeGenLanguageUnions").Trim()) ? LanguageUnions.NotAsked
        : UnionSupport.IsIn(options) ? LanguageUnions.Used : LanguageUnions.Unavailable;

    private static string Property(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";

    private static EquatableArray<string> List(string text) =>
        text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Trim()).Where(static item => item.Length > 0).ToEquatableArray();

    private static string Value(AnalyzerConfigOptions options, string name) => options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}

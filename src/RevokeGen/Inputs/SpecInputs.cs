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

    public static SpecFileReference? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        if (!IsTrue(Value(options, "Spec")))
            return null;
        var operations = Value(options, "Operations").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim());
        return new(file, new(
            operations.Where(static name => name.Length > 0).ToEquatableArray(),
            Value(options, "Namespace"),
            Value(options, "Accessibility"),
            IsTrue(Value(options, "Json"))));
    }

    public static string RootNamespace(AnalyzerConfigOptionsProvider provider) =>
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) ? value : "";

    private static string Value(AnalyzerConfigOptions options, string name) => options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Specs;
using RevokeGen.Inputs;
using RevokeGen.Rules;

namespace RevokeGen;

/// <summary>Hands what the steps made over to the compiler.</summary>
internal static class GeneratorOutput
{
    public static void ReportSpecFindings(this SourceProductionContext output, EquatableArray<Finding> findings)
    {
        foreach (var finding in findings)
            output.ReportDiagnostic(SpecDiagnostic.Create(finding));
    }

    /// <summary>Says why nothing, or not what was asked for, can be emitted for a project that names specs, if so.</summary>
    public static void ReportTarget(this SourceProductionContext output, TargetFacts target)
    {
        if (!target.HasRuntime)
            output.ReportDiagnostic(Diagnostic.Create(ProjectRuleDescriptors.RuntimeMissing, Location.None));
        var version = ((LanguageVersion)target.LanguageVersion).ToDisplayString();
        if (target.LanguageVersion < TargetFacts.LeastLanguageVersion)
            output.ReportDiagnostic(Diagnostic.Create(ProjectRuleDescriptors.LanguageVersionTooLow, Location.None, version));
        else if (target.Unions == LanguageUnions.Unavailable)
            output.ReportDiagnostic(Diagnostic.Create(ProjectRuleDescriptors.LanguageUnionsUnavailable, Location.None, version));
    }

    public static void AddFiles(this SourceProductionContext output, EquatableArray<EmittedFile> files)
    {
        foreach (var file in files)
            output.AddFile(file);
    }

    public static void AddFile(this SourceProductionContext output, EmittedFile file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
}

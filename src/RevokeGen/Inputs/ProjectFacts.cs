using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>What a project's properties and its language say.</summary>
/// <param name="Settings">What plans are made with.</param>
/// <param name="Target">What the project is without its references.</param>
internal sealed record ProjectFacts(ProjectSettings Settings, TargetFacts Target)
{
    public static ProjectFacts From(AnalyzerConfigOptionsProvider provider, ParseOptions options)
    {
        var unions = SpecInputs.Unions(provider, options);
        var settings = SpecInputs.Project(provider, unions);
        return new(settings, new(
            options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0, settings.RootNamespace == TargetFacts.Runtime, unions, HasHttpFactory: false, Carried: [], Registered: []));
    }
}

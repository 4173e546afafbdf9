extern alias codegen;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using codegen::RevokeGen.Codegen;
using codegen::RevokeGen.Codegen.Emit;
using codegen::RevokeGen.Codegen.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RevokeGen.Runtime;
using Xunit;

namespace RevokeGen.Conformance.Patterns;

/// <summary>All patterns on members of structures of one request, emitted as for any spec, compiled, and asked through <c>Validate()</c>.</summary>
internal sealed partial class EmittedPatterns
{
    private const int InStructure = 25;

    private readonly Dictionary<string, (PropertyInfo Structure, PropertyInfo Member)> _members = [];
    private readonly MethodInfo _validate;
    private readonly Type _request;

    private EmittedPatterns(IReadOnlyList<string> patterns)
    {
        var plan = ProjectPlanner.Plan([new("/patterns.json", Spec(patterns), SpecSettings.Default)], new("Emitted", []), TestContext.Current.CancellationToken);
        Assert.Empty(plan.Findings);
        var files = ServiceEmitter.Emit(Assert.Single(plan.Services), TestContext.Current.CancellationToken);
        Loops = LoopMethod().Count(files.Single(static file => file.HintName.Contains("Validation", StringComparison.Ordinal)).Text);
        var assembly = Compile(files);
        _request = assembly.GetType("Emitted.Svc.OpRequest", throwOnError: true)!;
        _validate = _request.GetMethod("Validate")!;
        for (var index = 0; index < patterns.Count; index++)
        {
            var structure = _request.GetProperty($"G{index / InStructure}")!;
            _members.Add(patterns[index], (structure, structure.PropertyType.GetProperty($"P{index}")!));
        }
    }

    public static Lazy<EmittedPatterns> All { get; } = new(static () => new(PatternFile.AllPatterns()));

    /// <summary>How many of the patterns are loops of their own.</summary>
    public int Loops { get; }

    public bool IsMatch(string pattern, string value)
    {
        var (structure, member) = _members[pattern];
        var (request, inner) = (Activator.CreateInstance(_request)!, Activator.CreateInstance(structure.PropertyType)!);
        member.SetValue(inner, value);
        structure.SetValue(request, inner);
        return ((IReadOnlyList<Violation>)_validate.Invoke(request, null)!).Count == 0;
    }

    private static string Spec(IReadOnlyList<string> patterns)
    {
        var groups = patterns.Chunk(InStructure).Select(static (chunk, group) => (chunk, group)).ToList();
        var structures = groups.Select(static group => $$"""  "a#S{{group.group}}": { "type": "structure", "members": { {{string.Join(",\n", group.chunk.Select((pattern, index) => Member(group.group * InStructure + index, pattern)))}} } }""");
        var members = groups.Select(static group => $$""" "G{{group.group}}": { "target": "a#S{{group.group}}" }""");
        return $$"""
            { "smithy": "2.0", "shapes": {
              "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }], "traits": { "aws.protocols#awsQuery": {}, "aws.api#service": { "sdkId": "Svc" } } },
              "a#Op": { "type": "operation", "input": { "target": "a#In" } },
            {{string.Join(",\n", structures)}},
              "a#In": { "type": "structure", "members": { {{string.Join(", ", members)}} } } } }
            """;
    }

    private static string Member(int index, string pattern) =>
        $$""" "P{{index}}": { "target": "smithy.api#String", "traits": { "smithy.api#pattern": {{JsonSerializer.Serialize(pattern)}} } }""";

    private static Assembly Compile(EquatableArray<EmittedFile> files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(static path => !path.Contains("RevokeGen.Codegen", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Emitted",
            files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.CSharp13))),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(stream.ToArray());
    }

    [GeneratedRegex(@"private static bool MatchesPattern\d+\(")]
    private static partial Regex LoopMethod();
}

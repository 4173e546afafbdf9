using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using RevokeGen.Analysis;
using RevokeGen.Tests;
using RevokeGen.Tests.Samples;

namespace RevokeGen.CodeFixes.Tests;

/// <summary>
/// Applies a fix to consumer code beside the emitted types, alone and, where it has that, everywhere at once; then compiles and analyzes the result.
/// Findings that are expected before and after are marked.
/// </summary>
/// <typeparam name="TRules">What finds that which is fixed: a part of the analyzer of requests, whose other rules stay on but are not looked at, or else the analyzer of switches or that of failures.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class FixTest<TRules, TFix> : CSharpCodeFixTest<RequestAnalyzer, TFix, DefaultVerifier>
    where TRules : class
    where TFix : CodeFixProvider, new()
{
    private readonly ImmutableHashSet<string> _others = [.. OtherRules.Than(Rules)];

    private FixTest(string before, string after, string? title)
    {
        ReferenceAssemblies = TestReferences.Target;
        TestState.AdditionalReferences.AddRange(TestReferences.All);
        TestState.Sources.Add(before);
        TestState.Sources.Add((EmittedApi.FileName, EmittedApi.Source));
        FixedState.Sources.Add(after);
        FixedState.Sources.Add((EmittedApi.FileName, EmittedApi.Source));
        FixedState.MarkupHandling = MarkupMode.Allow;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        CodeActionEquivalenceKey = typeof(TFix).Name;
        if (title is not null)
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
    }

    private static ImmutableArray<DiagnosticDescriptor> Rules =>
        typeof(TRules) == typeof(ConstraintAnalysis) ? ConstraintAnalysis.Descriptors
        : typeof(TRules) == typeof(EnumTextAnalysis) ? EnumTextAnalysis.Descriptors
        : typeof(TRules) == typeof(ConditionAnalysis) ? ConditionAnalysis.Descriptors
        : [];

    /// <summary>Statements before and after.</summary>
    public static Task Check(string before, string after, string? title = null, string declarations = "") =>
        Run(Consumer.Usings + Consumer.MethodOf(before) + declarations, Consumer.Usings + Consumer.MethodOf(after) + declarations, title);

    /// <summary>Statements that the fix has nothing to offer for.</summary>
    public static Task CheckNothing(string statements, string declarations = "") => Check(statements, statements, declarations: declarations);

    private static Task Run(string before, string after, string? title)
    {
        // Line ends are those of the text that is fixed.
        Assert.False(before.Contains('\r', StringComparison.Ordinal));
        return new FixTest<TRules, TFix>(before, after, title).RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
        [typeof(TRules) == typeof(SwitchAnalyzer) ? new SwitchAnalyzer() : typeof(TRules) == typeof(PartialFailureAnalyzer) ? new PartialFailureAnalyzer() : new RequestAnalyzer()];

    /// <summary>The other rules are not switched off: a fix asks them too whether it may be offered.</summary>
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        base.FilterDiagnostics(diagnostics).RemoveAll(found => _others.Contains(found.diagnostic.Id));

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.None);
}

using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using RevokeGen.Analysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>Analyzes consumer code beside the emitted types for values that members refuse. Expected findings are marked <c>{|RVKnnnn:...|}</c>; any other fails.</summary>
internal sealed class RequestTest : CSharpAnalyzerTest<RequestAnalyzer, DefaultVerifier>
{
    public RequestTest(string source)
    {
        ReferenceAssemblies = TestReferences.Target;
        TestState.AdditionalReferences.AddRange(TestReferences.All);
        TestState.Sources.Add(source);
        TestState.Sources.Add((EmittedApi.FileName, EmittedApi.Source));
        DisabledDiagnostics.AddRange(OtherRules.Than(ConstraintAnalysis.Descriptors));
        // Each finding is tried with a pragma where a test is about that; here it would double the time.
        TestBehaviors = TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>A whole file.</summary>
    public static Task Check(string source) => new RequestTest(Consumer.Usings + source).RunAsync(CancellationToken);

    /// <summary>Statements of a method that has a request and some unknown values at hand.</summary>
    public static Task CheckStatements(string statements) => Check(Consumer.MethodOf(statements));

    /// <summary>Members of a <c>RevokePermissionsRequest</c>, or of another type that <paramref name="subject"/> names.</summary>
    public static Task CheckMembers(string members, string subject = "revoke") => CheckStatements($"_ = {subject} with {{ {members} }};");

    private static System.Threading.CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Runtime;
using RevokeGen.Tests.Generator;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>
/// Analyzes expressions that make requests, all of a test in one compilation with what the repository's specs are emitted as. Findings are marked
/// <c>{|RVKnnnn:...|}</c>, at the exact span; any other fails. Where the expression is constant, <c>Validate()</c> has to agree with the errors.
/// </summary>
internal static partial class ConditionRun
{
    private const string Head = """
        using System.Collections.Generic;
        using System.Linq;
        using RevokeGen.Runtime;
        using Sample.LakeFormation;
        using Sample.Redshift;

        public static class Program
        {
            private static void Main() { }


        """;

    /// <summary>Checks requests that are wholly known.</summary>
    public static Task Check(params string[] requests) => Check(requests, static index => $"public static object M{index}() => ", isConstant: true);

    /// <summary>Checks requests that depend on what a caller gives.</summary>
    public static Task CheckOpen(params string[] requests) => Check(requests, OpenMethod, isConstant: false);

    /// <summary>What is found about one request.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Find(string request) => Find(request, static _ => "public static object M() => ");

    /// <summary>What is found about one that depends on what a caller gives.</summary>
    public static Task<IReadOnlyList<Diagnostic>> FindOpen(string request) => Find(request, OpenMethod);

    private static async Task<IReadOnlyList<Diagnostic>> Find(string request, Func<int, string> method)
    {
        var (source, _) = Write([request], method);
        return await Compilations.AllFindings(GeneratorRun.Of(GeneratorProject.With(Specs.All) with { Source = source }).Output);
    }

    private static string OpenMethod(int index) =>
        $"public static object M{index}(string text, string? maybe, bool flag, Permission permission, List<Permission> permissions, Resource resource, DataLakePrincipal principal, RevokePermissionsRequest revoke, RevokeEndpointAccessRequest endpoint) => ";

    private static async Task Check(string[] requests, Func<int, string> method, bool isConstant)
    {
        Assert.NotEmpty(requests);
        var (source, marks) = Write(requests, method);
        var output = GeneratorRun.Of(GeneratorProject.With(Specs.All) with { Source = source }).Output;
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var findings = await Compilations.AllFindings(output);
        var text = SourceText.From(source);
        var said = findings.ToLookup(finding => CaseAt(finding.Location.SourceSpan.Start, marks));
        var checks = isConstant ? Validators(output, requests.Length) : null;
        var failures = new StringBuilder();
        for (var index = 0; index < requests.Length; index++)
        {
            var expected = marks[index].Marks.Select(mark => $"{mark.Id}:{text.ToString(mark.Span)}@{mark.Span.Start}").Order(StringComparer.Ordinal);
            var actual = said[index].Select(finding => $"{finding.Id}:{text.ToString(finding.Location.SourceSpan)}@{finding.Location.SourceSpan.Start}").Order(StringComparer.Ordinal).ToList();
            if (!expected.SequenceEqual(actual))
                failures.AppendLine(requests[index]).AppendLine("  said: " + string.Join(", ", said[index].Select(static finding => finding.ToString())));
            var isWrong = said[index].Any(static finding => finding.Severity == DiagnosticSeverity.Error);
            if (checks is not null && checks[index]() is var violations && violations.Count > 0 != isWrong)
                failures.AppendLine(requests[index]).AppendLine("  Validate(): " + string.Join(", ", violations));
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static (string Source, List<(int Start, int End, List<(string Id, TextSpan Span)> Marks)> Cases) Write(string[] requests, Func<int, string> method)
    {
        var source = new StringBuilder(Head);
        var cases = new List<(int, int, List<(string, TextSpan)>)>();
        for (var index = 0; index < requests.Length; index++)
        {
            source.Append("    ").Append(method(index));
            var (start, marks, at) = (source.Length, new List<(string, TextSpan)>(), 0);
            foreach (Match mark in Mark().Matches(requests[index]))
            {
                source.Append(requests[index], at, mark.Index - at);
                marks.Add((mark.Groups["id"].Value, new TextSpan(source.Length, mark.Groups["code"].Length)));
                source.Append(mark.Groups["code"].Value);
                at = mark.Index + mark.Length;
            }

            source.Append(requests[index], at, requests[index].Length - at).Append(";\n");
            cases.Add((start, source.Length, marks));
        }

        return (source.Append("}\n").ToString(), cases);
    }

    private static int CaseAt(int position, List<(int Start, int End, List<(string, TextSpan)> Marks)> cases) =>
        cases.FindIndex(item => item.Start <= position && position < item.End);

    private static Func<IReadOnlyList<Violation>>[] Validators(Compilation compilation, int count)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var program = Assembly.Load(image.ToArray()).GetType("Program", throwOnError: true)!;
        return [.. Enumerable.Range(0, count).Select(index => new Func<IReadOnlyList<Violation>>(() =>
        {
            var request = program.GetMethod("M" + index)!.Invoke(null, null)!;
            return (IReadOnlyList<Violation>)request.GetType().GetMethod("Validate", [])!.Invoke(request, null)!;
        }))];
    }

    [GeneratedRegex(@"\{\|(?<id>\w+):(?<code>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}

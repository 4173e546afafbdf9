using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Corpus;

/// <summary>A model to generate and compile.</summary>
/// <param name="Model">The model.</param>
/// <param name="Operation">The one operation; empty for the whole service.</param>
internal sealed record Job(ModelText Model, string Operation)
{
    /// <summary>Generates and compiles. A whole service is generated twice, since what is emitted may depend on nothing but the model.</summary>
    public JobResult Run(CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        var sources = Consumer.Generate(Model, Operation, out var project, out var findings, cancellationToken);
        var (leftOut, wrong) = Split(findings);
        wrong.AddRange(Consumer.Compile(project, cancellationToken).Select(Text));
        if (Operation.Length == 0 && !IsSame(sources, Consumer.Generate(Model, Operation, out _, out _, cancellationToken)))
            wrong.Add("a second run emitted something else");
        return new(Model.File, Operation, wrong, leftOut, sources.Sum(static source => source.SourceText.Lines.Count), sources.Length, time.Elapsed);
    }

    private static (List<string> LeftOut, List<string> Wrong) Split(ImmutableArray<Diagnostic> findings)
    {
        // What only servers leave out says nothing of clients, which a model is measured by.
        var byLeftOut = findings.Where(static finding => finding.Id != SpecRules.ServerOperationLeftOut).ToLookup(static finding => finding.Id is SpecRules.OperationLeftOut or SpecRules.UnsupportedProtocol or SpecRules.EndpointRulesLeftOut);
        return ([.. byLeftOut[true].Select(static finding => finding.GetMessage(CultureInfo.InvariantCulture))], [.. byLeftOut[false].Select(Text)]);
    }

    private static bool IsSame(ImmutableArray<GeneratedSourceResult> first, ImmutableArray<GeneratedSourceResult> second) =>
        first.Length == second.Length
        && first.Zip(second).All(static pair => pair.First.HintName == pair.Second.HintName && pair.First.SourceText.ContentEquals(pair.Second.SourceText));

    private static string Text(Diagnostic diagnostic) => diagnostic.ToString();
}

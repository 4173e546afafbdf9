using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis.Operations;
using RevokeGen.Inputs;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>
/// RVK2013: operations that a project picked and no code of it calls. The one rule that waits for the end of a compilation, since any file may have the call.
/// Where other projects may call, be it a public client of a library, nothing is looked at; nor where no spec was picked, since the package's own were taken.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncalledOperationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>A message names no more operations that are not called than this.</summary>
    private const int MaxNames = 8;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRuleDescriptors.UncalledOperations];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // What other generators make of pages and components calls clients too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        // All of it at the end: an editor asks for the findings of a file at each keystroke, and has none of this to pay for.
        context.RegisterCompilationAction(static end =>
        {
            if (!end.Options.AdditionalFiles.Any(file => SpecInputs.From(file, end.Options.AnalyzerConfigOptionsProvider) is { IsBundled: false }))
                return;
            var clients = EmittedClient.In(end.Compilation).Where(client => IsOwn(client, end.Compilation)).ToImmutableArray();
            if (clients.IsEmpty)
                return;
            var search = new OperationSearch(clients, end.Compilation);
            foreach (var tree in end.Compilation.SyntaxTrees)
                search.Look(tree, end.CancellationToken);
            Report(end, search);
        });
    }

    /// <summary>Whether nobody but the project itself can call a client.</summary>
    private static bool IsOwn(EmittedClient client, Compilation compilation) =>
        compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule)
        || (client.Interface.DeclaredAccessibility == Accessibility.Internal
            && !compilation.Assembly.GetAttributes().Any(static data => data.AttributeClass?.Name == "InternalsVisibleToAttribute"));

    private static void Report(CompilationAnalysisContext context, OperationSearch search)
    {
        var (uncalled, kept) = search.Result();
        if (uncalled.Count == 0)
            return;
        var advice = kept.Count == 0 ? "call them, or remove the RevokeGenSpec items" : $"Operations=\"{string.Join(";", kept)}\" emits only what is called";
        context.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.UncalledOperations, Location.None, Names(uncalled), advice));
    }

    private static string Names(IReadOnlyList<string> names) => names.Count <= MaxNames
        ? string.Join(", ", names)
        : string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", string.Join(", ", names.Take(MaxNames)), names.Count - MaxNames);
}

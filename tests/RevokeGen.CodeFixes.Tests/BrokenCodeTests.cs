using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Tests;
using RevokeGen.Tests.Analysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.CodeFixes.Tests;

/// <summary>An editor asks for fixes while code is typed: a fix may have nothing to offer then, but may not fail.</summary>
public sealed class BrokenCodeTests(ITestOutputHelper output)
{
    /// <summary>One mistake of each kind that a fix is about.</summary>
    private const string Statements = """
        _ = revoke with { Permissions = ["SELCT", "SELECT", new Permission("Super")] };
        _ = list with { Names = ["a", "b", "a"], Kinds = [Permission.All, Permission.All] };
        _ = new DataLocationResource { ResourceArn = "s3://bucket/x" };
        _ = new RevokePermissionsRequest { Resource = new TableResource { Name = "" } };
        _ = new LFTagKeyResource();
        _ = new RevokePermissionsRequest { Principal = principal, Resource = new TableResource { DatabaseName = "a", Name = "b" }, Permissions = [Permission.Select, Permission.SuperUser] };
        _ = new TableResource { DatabaseName = "a", Name = "ALL_TABLES" } is { } table ? new Resource(table) : null;
        _ = revoke.Resource.Kind switch { not Resource.Variant.Table => 1 };
        _ = revoke.Resource.Value switch { CatalogResource => 1, TableResource { Name: null } => 2 };
        switch (some[0].Kind)
        {
            case not Permission.Known.Drop:
                break;
        }
        async System.Threading.Tasks.Task SendAsync(IBatchClient client) { await client.SendAsync(text); }
        """;

    private static readonly ILookup<string, CodeFixProvider> Fixes = typeof(RuleFix).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(static fix => fix.FixableDiagnosticIds.Select(id => (Id: id, Fix: fix)))
        .ToLookup(static pair => pair.Id, static pair => pair.Fix);

    [Fact]
    public async Task No_fix_fails_on_broken_code()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Create(), "Consumer", "Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp13))
            .WithMetadataReferences(TestReferences.All));
        project = project.AddDocument(EmittedApi.FileName, EmittedApi.Source + ThrowIfAnyFailedFixTests.Client).Project;
        var document = project.AddDocument("Consumer.cs", Consumer.Usings + Consumer.MethodOf(Statements));
        var (variants, applied) = (0, new HashSet<string>());
        foreach (var broken in Mutations(await document.GetTextAsync(TestContext.Current.CancellationToken), Statements))
        {
            variants++;
            foreach (var name in await ApplyEachAsync(document.WithText(broken)))
                applied.Add(name);
        }

        output.WriteLine($"counted: code fixes on broken code: {variants} broken sources");
        Assert.True(variants > 300);
        Assert.Equal(Fixes.SelectMany(static fixes => fixes).Select(static fix => fix.GetType().Name).Distinct().Order(), applied.Order());
    }

    /// <summary>Applies each fix that is offered, alone. Returns the names of those.</summary>
    private static async Task<IEnumerable<string>> ApplyEachAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        var applied = new List<string>();
        foreach (var finding in await Editor.FileAsync(compilation, tree, TestContext.Current.CancellationToken))
        {
            foreach (var fix in Fixes[finding.Id])
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
                foreach (var action in actions)
                {
                    var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
                    var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
                    Assert.NotEqual((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString(), (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
                    applied.Add(fix.GetType().Name);
                }
            }
        }

        return applied;
    }

    /// <summary>Any token of the statements left out or doubled.</summary>
    private static IEnumerable<SourceText> Mutations(SourceText whole, string statements)
    {
        var text = whole.ToString();
        var start = text.IndexOf(statements.Split('\n')[0].Trim(), StringComparison.Ordinal);
        foreach (var token in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.SpanStart >= start && token.Span.Length > 0))
        {
            yield return SourceText.From(text.Remove(token.SpanStart, token.Span.Length));
            yield return SourceText.From(text.Insert(token.Span.End, " " + token.Text));
        }
    }
}

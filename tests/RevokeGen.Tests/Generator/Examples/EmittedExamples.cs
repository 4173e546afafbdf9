using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator.Examples;

/// <summary>The examples in the documentation of emitted clients, taken from it as an editor would.</summary>
internal sealed class EmittedExamples
{
    /// <summary>The SDK's implicit usings, so that a name which two namespaces have is noticed.</summary>
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        """;

    private readonly GeneratorProject _project;
    private readonly Compilation _output;

    public EmittedExamples(GeneratorProject project, GeneratorRun run)
    {
        (_project, _output) = (project, run.Output);
        All = [.. _output.GlobalNamespace.GetNamespaceMembers().SelectMany(Clients).SelectMany(static client => client.GetMembers().OfType<IMethodSymbol>()).SelectMany(Of)];
    }

    /// <summary>For each example the client's interface, the operation's method and the documentation.</summary>
    public IReadOnlyList<(INamedTypeSymbol Client, string Method, XElement Example)> All { get; }

    /// <summary>The statement, without the space by which the compiler indents it.</summary>
    public static string Code(XElement example) => example.Element("code")!.Value.Replace("\n    ", "\n", StringComparison.Ordinal).Trim();

    /// <summary>What the compiler says about the examples as statements of a program, apart from what the service has deprecated.</summary>
    public IReadOnlyList<Diagnostic> Compile()
    {
        var methods = All.Select(static (one, index) => $$"""
                internal static async Task M{{index}}({{one.Client.Name}} client)
                {
            #line 1 "{{one.Method}}"
            {{Code(one.Example)}}
                }
            """);
        var usings = All.Select(static one => $"using {one.Client.ContainingNamespace.ToDisplayString()};").Distinct();
        var text = $"{Usings}\n{string.Join('\n', usings)}\nnamespace Consumer;\ninternal static class Snippets\n{{\n{string.Join('\n', methods)}\n}}";
        var tree = CSharpSyntaxTree.ParseText(text, _project.ParseOptions, "Snippets.cs", System.Text.Encoding.UTF8);
        return [.. _output.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0612" or "CS0618"))];
    }

    private static IEnumerable<INamedTypeSymbol> Clients(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(Clients)
        .Concat(space.GetTypeMembers().Where(static type => type.TypeKind == TypeKind.Interface && type.Name.EndsWith("Client", StringComparison.Ordinal) && type.Locations[0].IsInSource));

    private static IEnumerable<(INamedTypeSymbol Client, string Method, XElement Example)> Of(IMethodSymbol method) =>
        XElement.Parse(method.GetDocumentationCommentXml()!, LoadOptions.PreserveWhitespace).Elements("example").Select(example => (method.ContainingType, method.Name, example));
}

extern alias codegen;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using codegen::RevokeGen.Codegen.Emit;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Emitted code, compiled and loaded in this process.</summary>
internal static class GeneratedAssembly
{
    /// <summary>Compiles; nothing may be wrong with the code.</summary>
    public static Assembly Load(string name, IEnumerable<EmittedFile> files)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);
        var compilation = CSharpCompilation.Create(
            "Generated." + name,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.HintName)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var problems = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[span.StartLinePosition.Line]}";
    }
}

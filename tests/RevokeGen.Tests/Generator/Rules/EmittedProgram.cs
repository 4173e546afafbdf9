using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Tests.Generator.Rules;

/// <summary>A program against what is emitted, compiled and loaded. Its class <c>Program</c> has the methods that tests call.</summary>
internal sealed class EmittedProgram
{
    private readonly Type _program;

    public EmittedProgram(GeneratorProject project)
    {
        Run = GeneratorRun.Of(project);
        Assert.Empty(Run.Diagnostics);
        using var image = new MemoryStream();
        var result = Run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        _program = Assembly.Load(image.ToArray()).GetType("Program", throwOnError: true)!;
    }

    public GeneratorRun Run { get; }

    /// <summary>Calls a method that returns what it found, one item to a line.</summary>
    public string[] Call(string method, params object[] arguments) => (string[])_program.GetMethod(method)!.Invoke(null, arguments)!;
}

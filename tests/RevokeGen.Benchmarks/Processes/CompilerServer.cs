using System;
using System.Diagnostics;
using System.IO;

namespace RevokeGen.Benchmarks;

/// <summary>A compiler server of its own, which no other build uses: started here, asked for by its name, stopped here.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly Process _process;

    public CompilerServer()
    {
        Name = "revokegen-" + Guid.NewGuid().ToString("N");
        var server = Path.Combine(Path.GetDirectoryName(ProjectMetadata.Of("Compiler"))!, "VBCSCompiler.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", server, "-pipename:" + Name]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>The value of <c>SharedCompilationId</c> with which a build finds it.</summary>
    public string Name { get; }

    /// <summary>What of it is in memory, in bytes.</summary>
    /// <exception cref="InvalidOperationException">It is gone, and builds have used another.</exception>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.HasExited ? throw new InvalidOperationException("The compiler server ended by itself.") : _process.WorkingSet64;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}

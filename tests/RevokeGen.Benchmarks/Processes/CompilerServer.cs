using System;
using System.Diagnostics;
using System.IO;

namespace RevokeGen.Benchmarks;

/// <summary>A compiler server of its own, which no other build uses: started here, asked for by its name, stopped here.</summary>
internal sealed class CompilerServer : IDisposable
{
    // A server that is only started takes a fraction of this, one that compiles a project for the first time far more.
    private static readonly TimeSpan LeastWork = TimeSpan.FromSeconds(2);

    private readonly Process _process;

    public CompilerServer()
    {
        Name = "revokegen-" + Guid.NewGuid().ToString("N");
        var server = Path.Combine(Path.GetDirectoryName(ProjectMetadata.Of("Compiler"))!, "VBCSCompiler.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", server, "-pipename:" + Name]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>The value of <c>SharedCompilationId</c> with which a build finds it.</summary>
    public string Name { get; }

    /// <summary>Whether builds have come to it, and not to a compiler of their own or to another server.</summary>
    public bool HasCompiled
    {
        get
        {
            _process.Refresh();
            return !_process.HasExited && _process.TotalProcessorTime >= LeastWork;
        }
    }

    /// <summary>What of it is in memory, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
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

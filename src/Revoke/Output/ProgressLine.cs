using System;
using System.IO;

namespace Revoke.Output;

/// <summary>One line on standard error that says what is being done and vanishes in the end; nothing at all where standard error is no terminal.</summary>
internal sealed class ProgressLine(CommandHost host) : IDisposable
{
    private const string Clear = "\r\u001b[K";

    private readonly TextWriter? _terminal = host.Terminal.ErrorShowsProgress ? host.Error : null;

    public void Show(string what) => _terminal?.Write($"{Clear}{what} ...");

    public void Dispose() => _terminal?.Write(Clear);
}

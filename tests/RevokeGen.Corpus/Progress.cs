using System;
using System.Diagnostics;
using System.IO;

namespace RevokeGen.Corpus;

/// <summary>One line that says how far the run is: written over on a terminal, and every ten seconds elsewhere.</summary>
internal sealed class Progress(TextWriter writer, bool isTerminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
    private int _width;

    public void Show(string line)
    {
        if (isTerminal)
        {
            writer.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
        else if (_sinceLine.Elapsed > Pause)
        {
            writer.WriteLine(line);
            _sinceLine.Restart();
        }
    }

    /// <summary>Makes room for other output.</summary>
    public void Clear()
    {
        if (_width > 0)
            writer.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }
}

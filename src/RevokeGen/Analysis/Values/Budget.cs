using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>How far one question about a value may follow the code. It ends circles and keeps hostile code cheap; what is beyond it is undecided.</summary>
internal sealed class Budget
{
    private const int MaxDepth = 24;
    private const int MaxSteps = 4096;

    private readonly Stack<ISymbol> _open = new();
    private int _depth;
    private int _steps;

    public bool TryEnter()
    {
        if (_depth == MaxDepth || !TryStep())
            return false;
        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    public bool TryStep() => _steps++ < MaxSteps;

    /// <summary>False while the same variable is being followed already: its value depends on itself.</summary>
    public bool TryOpen(ISymbol variable)
    {
        if (_open.Contains(variable))
            return false;
        _open.Push(variable);
        return true;
    }

    public void Close() => _open.Pop();
}

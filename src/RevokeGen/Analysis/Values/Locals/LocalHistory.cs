using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>All that a member's code does to one local, in no order.</summary>
internal sealed class LocalHistory
{
    private readonly Dictionary<SyntaxNode, LocalEffect> _effects = [];

    /// <summary>The lambda or local function that declares it; null for the member itself.</summary>
    public IOperation? Function { get; set; }

    /// <summary>The initializer, null when there is none.</summary>
    public IOperation? Initializer { get; set; }

    /// <summary>Whether it may be written to at a time that cannot be told: through a reference, in a lambda, in a <c>finally</c>.</summary>
    public bool IsLost { get; set; }

    /// <summary>Whether the object it holds may be changed at a time that cannot be told.</summary>
    public bool IsExposed { get; set; }

    /// <summary>How often it gets a value, its initializer apart.</summary>
    public int Replacements { get; private set; }

    /// <summary>How often the object it holds is changed or handed out.</summary>
    public int Changes { get; private set; }

    public void Add(LocalEffect effect)
    {
        _effects[effect.Place] = effect;
        if (effect.Kind == LocalEffectKind.Replace)
            Replacements++;
        else if (effect.Kind != LocalEffectKind.Read)
            Changes++;
    }

    public void Initialize(IOperation value, SyntaxNode declarator)
    {
        Initializer = value;
        _effects[declarator] = new LocalEffect(LocalEffectKind.Replace, value, declarator);
    }

    public LocalEffect? At(SyntaxNode place) => _effects.TryGetValue(place, out var effect) ? effect : null;
}

using System;

namespace RevokeGen.Runtime;

/// <summary>Says what someone means who gives a string member a text that the service does not take. A code fix offers it; nothing applies it by itself.</summary>
/// <param name="text">The text, in exact case.</param>
/// <param name="effect">What the call does once it is fixed, for the fix's title.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class SuggestedFixAttribute(string text, string effect) : Attribute
{
    /// <summary>The text, in exact case.</summary>
    public string Text { get; } = text;

    /// <summary>What the call does once it is fixed.</summary>
    public string Effect { get; } = effect;

    /// <summary>Whether the member may go on after the text.</summary>
    public bool IsPrefix { get; set; }

    /// <summary>What stands in the text's place; null when another member is set instead.</summary>
    public string? Replacement { get; set; }

    /// <summary>The member, as the model names it, that is set to an empty structure instead of this one; null when the text is replaced.</summary>
    public string? Member { get; set; }
}

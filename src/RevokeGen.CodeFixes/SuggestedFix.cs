using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.CodeFixes;

/// <summary>What an attribute of a member says about a text that means something else.</summary>
/// <param name="Text">The text.</param>
/// <param name="Effect">What the call does once it is fixed.</param>
/// <param name="IsPrefix">Whether the value may go on after the text.</param>
/// <param name="Replacement">What stands in its place, or null.</param>
/// <param name="Member">The model's name of the member that is set instead, or null.</param>
internal sealed record SuggestedFix(string Text, string Effect, bool IsPrefix, string? Replacement, string? Member)
{
    public static IEnumerable<SuggestedFix> Of(ISymbol member, INamedTypeSymbol attribute) => member.GetAttributes()
        .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
        .Select(Read)
        .OfType<SuggestedFix>();

    /// <summary>The value with the text replaced; null when the fix is not about the value.</summary>
    public string? Replace(string value) => Replacement is not null && IsAbout(value) ? Replacement + value.Substring(Text.Length) : null;

    public bool IsAbout(string value) => IsPrefix ? value.StartsWith(Text, StringComparison.Ordinal) : value == Text;

    private static SuggestedFix? Read(AttributeData data)
    {
        if (data.ConstructorArguments is not [{ Value: string text }, { Value: string effect }])
            return null;
        object? Named(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
        return new(text, effect, Named("IsPrefix") is true, Named("Replacement") as string, Named("Member") as string);
    }
}

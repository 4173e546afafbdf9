using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen;

namespace RevokeGen.Analysis.Enums;

/// <summary>The known values of one emitted enum, found by what people write for them.</summary>
internal sealed class EnumMembers
{
    private readonly Dictionary<string, EnumMember> _byWire = new(StringComparer.Ordinal);

    /// <summary>By letters and digits alone; null where two values differ in nothing else.</summary>
    private readonly Dictionary<string, EnumMember?> _bySpelling = new(StringComparer.Ordinal);

    private EnumMembers(IEnumerable<EnumMember> members)
    {
        foreach (var member in members)
        {
            if (_byWire.ContainsKey(member.Wire))
                continue;
            _byWire.Add(member.Wire, member);
            foreach (var name in (IEnumerable<string>)[member.Wire, member.Property, .. member.Aliases])
                AddSpelling(Normalize(name), member);
        }
    }

    public bool IsEmpty => _byWire.Count == 0;

    public static EnumMembers Of(INamedTypeSymbol type, Facts facts) =>
        new(type.GetMembers().OfType<IPropertySymbol>().Select(facts.EnumMemberOf).OfType<EnumMember>());

    /// <summary>The value with this text on the wire, or null.</summary>
    public EnumMember? Find(string wire) => _byWire.TryGetValue(wire, out var member) ? member : null;

    /// <summary>The value that a text which is none stands for, or the nearest one; null when none is near.</summary>
    public EnumMatch? Match(string text)
    {
        if (_bySpelling.TryGetValue(Normalize(text), out var meant) && meant is not null)
            return new EnumMatch(meant, IsSpelling: true);
        var names = _byWire.Values.SelectMany(member => member.Aliases.Add(member.Wire)).ToList();
        // What is taken for a slip of the pen may be applied by a fix, and then decides what is revoked: a third may differ, no more.
        var nearest = NearestName.Of(text, names, (text.Length + 2) / 3);
        return nearest.Length == 0
            ? null
            : new EnumMatch(Find(nearest) ?? _byWire.Values.First(member => member.Aliases.Contains(nearest)), IsSpelling: false);
    }

    private void AddSpelling(string spelling, EnumMember member)
    {
        if (spelling.Length == 0)
            return;
        _bySpelling[spelling] = !_bySpelling.TryGetValue(spelling, out var other) || other == member ? member : null;
    }

    private static string Normalize(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Enums;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>Finds the rules of emitted types, each type once in a compilation.</summary>
internal sealed class RuleReader
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeRules?> _types = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, TypeRules?> _read;
    private readonly Facts _facts;
    private readonly RuleAttributeReader _attributes;
    private readonly ConstraintReader _constraints;

    public RuleReader(Facts facts)
    {
        _facts = facts;
        _attributes = new(facts);
        _constraints = new(facts);
        // Made once: a type is asked about wherever an object is made.
        _read = Read;
    }

    /// <summary>The rules of a structure or union that is checked before it is sent; null when it is none.</summary>
    public TypeRules? Of(INamedTypeSymbol type) => type.IsGenericType ? null : _types.GetOrAdd(type, _read);

    private TypeRules? Read(INamedTypeSymbol type)
    {
        var isUnion = _facts.IsClosedUnion(type);
        if (!(isUnion || _facts.IsStructure(type)) || !Facts.IsValidated(type))
            return null;
        var members = ImmutableDictionary.CreateBuilder<string, MemberRules>();
        foreach (var (name, member) in isUnion ? Variants(type) : Properties(type))
            members[name] = member;
        return new TypeRules(_attributes.Read(type), members.ToImmutable());
    }

    private IEnumerable<(string Name, MemberRules Member)> Properties(INamedTypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var isNeeded = property.IsRequired && !property.Type.IsValueType;
            if (_facts.MemberOf(property) is { } name)
                yield return (name, new(_attributes.Read(property), _constraints.Read(property), EnumOf(property.Type), isNeeded));
        }
    }

    private IEnumerable<(string Name, MemberRules Member)> Variants(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (_facts.VariantOf(constructor) is { } name && constructor.Parameters is [var payload])
                yield return (name, new(_attributes.Read(constructor), _constraints.Read(constructor), EnumOf(payload.Type), IsNeeded: false));
        }
    }

    private EnumMembers? EnumOf(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Name: "Nullable" or "IReadOnlyList" or "IReadOnlyDictionary", TypeArguments: [.., var held] })
            type = held;
        return _facts.IsEnum(type) ? EnumMembers.Of((INamedTypeSymbol)type, _facts) : null;
    }
}

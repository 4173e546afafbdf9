using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>The variables of endpoint rules while they are compiled: their C# names, their types, and whether they are known to have a value.</summary>
internal sealed class EndpointScope
{
    private readonly NameScope _names = new([.. ReservedNames.Local, "parameters"]);
    private readonly Dictionary<string, EndpointVariable> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nullable = new(StringComparer.Ordinal);

    /// <summary>Notes a parameter whose value is not known here.</summary>
    public void DeclareUnknown(string name) => _unknown.Add(name);

    public string Declare(string name, EndpointType type, bool isSet)
    {
        var local = _names.Take(Identifier.Local(name), "Value");
        _variables[name] = new(local, type);
        (isSet ? _set : _nullable).Add(local);
        return local;
    }

    public EndpointVariable Find(string name, TextSpot spot) =>
        _variables.TryGetValue(name, out var variable) ? variable
        : _unknown.Contains(name) ? throw new EndpointRuleException($"{name} is a parameter that a client cannot give yet", spot, isNotYet: true)
        : throw new EndpointRuleException($"there is no parameter {name}", spot);

    /// <summary>Says that a variable has a value in the rest of the rule; returns whether that is news.</summary>
    public bool Set(string local) => _set.Add(local);

    public void Unset(IEnumerable<string> locals) => _set.ExceptWith(locals);

    public bool IsSet(string local) => _set.Contains(local);

    /// <summary>Whether a variable was declared as one that may have no value.</summary>
    public bool IsNullable(string local) => _nullable.Contains(local);
}

namespace RevokeGen.Codegen.Plans;

/// <summary>Hands out names that are not taken in one C# scope. While planning only; plans hold the names.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes the wanted name, or the nearest free one: with the suffix, then with a number.</summary>
    /// <param name="wanted">The name to begin with.</param>
    /// <param name="suffix">What makes another name of it.</param>
    /// <param name="also">Another scope in which the name has to be free, and is then taken.</param>
    public string Take(string wanted, string suffix, NameScope? also = null)
    {
        var name = wanted;
        while (!IsFree(name) || also?.IsFree(name) == false)
            name = name == wanted ? wanted + suffix : wanted + suffix + Next(wanted + suffix);
        _taken.Add(name);
        also?._taken.Add(name);
        return name;
    }

    private bool IsFree(string name) => !_taken.Contains(name);

    // Counted, not tried from 2 on each time: a thousand names may want to be one.
    private string Next(string stem)
    {
        _numbers.TryGetValue(stem, out var last);
        _numbers[stem] = last == 0 ? 2 : last + 1;
        return _numbers[stem].ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

namespace RevokeGen.Codegen.Plans;

/// <summary>Hands out names that are not taken in one C# scope. While planning only; plans hold the names.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    /// <summary>Takes the wanted name, or the nearest free one: with the suffix, then with a number.</summary>
    public string Take(string wanted, string suffix)
    {
        if (_taken.Add(wanted))
            return wanted;
        var name = wanted + suffix;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + suffix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}

namespace RevokeGen.Codegen;

/// <summary>Sorts by texts, unit by unit, the same on every machine.</summary>
/// <remarks>LINQ's own sorting has vector code that every compiler process compiles anew, which takes longer than all that is sorted here.</remarks>
internal static class OrdinalOrder
{
    /// <summary>The texts in order.</summary>
    public static string[] Sorted(this IEnumerable<string> texts) => texts.SortedBy(static text => text);

    /// <summary>The items in the order of their keys, which differ.</summary>
    public static T[] SortedBy<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(key(left), key(right)));
        return sorted;
    }
}

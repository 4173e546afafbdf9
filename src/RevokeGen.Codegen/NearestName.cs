namespace RevokeGen.Codegen;

/// <summary>Finds what someone may have meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest edits from <paramref name="name"/>, of equals the ordinal first; empty when none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">What may have been meant.</param>
    /// <param name="most">How many edits are still near, if fewer than half of the name's length.</param>
    public static string Of(string name, IEnumerable<string> names, int most = int.MaxValue)
    {
        var best = "";
        var fewest = Math.Min(name.Length / 2, most) + 1;
        foreach (var candidate in names.OrderBy(static candidate => candidate, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Edits(name, candidate) is var edits && edits < fewest)
                (best, fewest) = (candidate, edits);
        }

        return best;
    }

    // Levenshtein's distance, regardless of case, with one row of the table at a time.
    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}

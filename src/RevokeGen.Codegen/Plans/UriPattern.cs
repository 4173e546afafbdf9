namespace RevokeGen.Codegen.Plans;

/// <summary>Takes patterns with labels in braces apart: <c>/a/{b}/{c+}?d</c>, <c>{a}.data.</c>.</summary>
internal static class UriPattern
{
    /// <summary>The pieces in order.</summary>
    public static IEnumerable<UriPiece> Pieces(string pattern)
    {
        while (pattern.Length > 0)
        {
            var start = pattern.IndexOf('{');
            var end = start < 0 ? -1 : pattern.IndexOf('}', start);
            if (end < 0)
            {
                yield return new(pattern, false);
                yield break;
            }

            if (start > 0)
                yield return new(pattern.Substring(0, start), false);
            yield return new(pattern.Substring(start + 1, end - start - 1), true);
            pattern = pattern.Substring(end + 1);
        }
    }

    /// <summary>The names of the labels, without plus signs.</summary>
    public static IEnumerable<string> Labels(string pattern) =>
        Pieces(pattern).Where(static piece => piece.IsLabel).Select(static piece => piece.Text.TrimEnd('+'));
}

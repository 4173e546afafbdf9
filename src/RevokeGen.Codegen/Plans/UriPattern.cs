namespace RevokeGen.Codegen.Plans;

/// <summary>Takes patterns with labels in braces apart: <c>/a/{b}/{c+}?d</c>, <c>{a}.data.</c>.</summary>
internal static class UriPattern
{
    /// <summary>The pieces in order, and for each whether it is a label's name (which may end in a plus sign).</summary>
    public static IEnumerable<(string Text, bool IsLabel)> Parts(string pattern)
    {
        while (pattern.Length > 0)
        {
            var start = pattern.IndexOf('{');
            var end = start < 0 ? -1 : pattern.IndexOf('}', start);
            if (end < 0)
            {
                yield return (pattern, false);
                yield break;
            }

            if (start > 0)
                yield return (pattern.Substring(0, start), false);
            yield return (pattern.Substring(start + 1, end - start - 1), true);
            pattern = pattern.Substring(end + 1);
        }
    }

    /// <summary>The names of the labels, without plus signs.</summary>
    public static IEnumerable<string> Labels(string pattern) =>
        Parts(pattern).Where(static part => part.IsLabel).Select(static part => part.Text.TrimEnd('+'));
}

using System;

namespace RevokeGen.Runtime.JmesPath;

/// <summary>The order of strings in JMESPath: by code points, which differs from that of UTF-16 units where surrogate pairs are.</summary>
internal static class CodePointOrder
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var (first, second) = (left[index], right[index]);
            if (first != second)
                return char.IsSurrogate(first) == char.IsSurrogate(second) ? first - second : char.IsSurrogate(first) ? 1 : -1;
        }

        return left.Length - right.Length;
    }
}

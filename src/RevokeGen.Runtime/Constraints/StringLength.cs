namespace RevokeGen.Runtime.Constraints;

/// <summary>The length of a string as Smithy counts it.</summary>
internal static class StringLength
{
    /// <summary>Counts Unicode scalar values: a surrogate pair is one, a lone surrogate is one.</summary>
    public static int Count(string value)
    {
        var count = value.Length;
        for (var index = 1; index < value.Length; index++)
        {
            if (char.IsSurrogatePair(value[index - 1], value[index]))
            {
                count--;
                index++;
            }
        }

        return count;
    }
}

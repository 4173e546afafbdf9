namespace RevokeGen.Codegen.Shapes;

/// <summary>The grammar of absolute shape ids: <c>namespace.parts#Name</c>, with <c>$member</c> for a member.</summary>
internal static class ShapeIdSyntax
{
    public static bool IsValid(ShapeId id)
    {
        var hash = id.Value.IndexOf('#');
        if (hash <= 0)
            return false;
        foreach (var part in id.Namespace.Split('.'))
        {
            if (!IsIdentifier(part))
                return false;
        }

        return IsIdentifier(id.Name) && (id.Member is null || IsIdentifier(id.Member));
    }

    /// <summary>Whether the text is underscores and letters followed by letters, digits and underscores, all ASCII.</summary>
    public static bool IsIdentifier(string text)
    {
        foreach (var character in text)
        {
            if (!IsLetter(character) && character != '_' && !IsDigit(character))
                return false;
        }

        return text.Length > 0 && !IsDigit(text[0]) && text.Trim('_').Length > 0;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}

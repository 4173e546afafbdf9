namespace RevokeGen.Codegen.Shapes;

/// <summary>A name in which <c>*</c> stands for any characters, none included.</summary>
internal static class NamePattern
{
    public static bool IsMatch(string pattern, string name)
    {
        // Where to go on when the characters after the last star fit no longer: one character further behind that star.
        int at = 0, index = 0, star = -1, retry = 0;
        while (index < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                retry = index;
            }
            else if (at < pattern.Length && pattern[at] == name[index])
            {
                at++;
                index++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                index = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(at).All(static character => character == '*');
    }
}

namespace Revoke.Output;

/// <summary>Colours of a terminal.</summary>
internal static class Colour
{
    public const string Red = "\u001b[31m", Yellow = "\u001b[33m", Green = "\u001b[32m";

    private const string End = "\u001b[0m";

    /// <summary>The text in a colour, where colours are wanted.</summary>
    public static string Of(string text, string colour, bool isWanted) => isWanted ? colour + text + End : text;
}

using System.Globalization;
using System.Text;

namespace RevokeGen.Codegen.Specs;

/// <summary>What a node says, apart from places, spaces and the order of an object's members.</summary>
internal static class NodeContent
{
    public static bool AreEqual(SpecNode left, SpecNode right) => TextOf(left) == TextOf(right);

    /// <summary>Appends text that is equal for two nodes only if they say the same. Follows levels by recursion: reading bounds them.</summary>
    public static void Append(StringBuilder text, SpecNode node)
    {
        switch (node)
        {
            case ObjectNode value:
                text.Append('{');
                foreach (var member in value.Members.SortedBy(static member => member.Name))
                {
                    Append(text, member.Name);
                    Append(text, member.Value);
                }

                text.Append('}');
                break;
            case ArrayNode value:
                text.Append('[');
                foreach (var item in value.Items)
                    Append(text, item);
                text.Append(']');
                break;
            case StringNode value:
                Append(text, value.Value);
                break;
            case NumberNode value:
                text.Append('#').Append(value.Raw).Append(' ');
                break;
            case BooleanNode value:
                text.Append(value.Value ? 't' : 'f');
                break;
            default:
                text.Append('n');
                break;
        }
    }

    /// <summary>Appends a string with its length, so that it needs no escapes to stay apart from what follows.</summary>
    public static void Append(StringBuilder text, string value) =>
        text.Append('"').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);

    private static string TextOf(SpecNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }
}

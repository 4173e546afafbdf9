using System.Globalization;
using System.Text;

namespace RevokeGen.Runtime;

/// <summary>One step of a member path.</summary>
/// <param name="Name">The member or, with <paramref name="Index"/> -2, the map key; null for a list item.</param>
/// <param name="Index">The item's index; -1 for a member, -2 for a map key.</param>
internal readonly record struct PathSegment(string? Name, int Index)
{
    public const int Member = -1;
    public const int MapKey = -2;

    public void AppendTo(StringBuilder path)
    {
        if (Index >= 0)
            path.Append(CultureInfo.InvariantCulture, $"[{Index}]");
        else if (Index == MapKey)
            path.Append(CultureInfo.InvariantCulture, $"[\"{Name}\"]");
        else
            path.Append(path.Length == 0 ? "" : ".").Append(Name);
    }
}

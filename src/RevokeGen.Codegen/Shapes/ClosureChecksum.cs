using System.Security.Cryptography;
using System.Text;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>A short fingerprint of what shapes say: places, spaces, and which file says it do not count.</summary>
internal static class ClosureChecksum
{
    private const int Digits = 16;

    public static string Of(Shape service, IEnumerable<Shape> operations, IEnumerable<Shape> shapes)
    {
        var text = new StringBuilder();
        foreach (var shape in operations.Concat(shapes).Prepend(service))
            Append(text, shape);
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return BitConverter.ToString(bytes, 0, Digits / 2).Replace("-", "").ToLowerInvariant();
    }

    private static void Append(StringBuilder text, Shape shape)
    {
        NodeContent.Append(text, shape.Id.Value);
        NodeContent.Append(text, ShapeTypeNames.NameOf(shape.Type));
        NodeContent.Append(text, shape.Version);
        NodeContent.Append(text, shape.Input?.Value ?? "");
        NodeContent.Append(text, shape.Output?.Value ?? "");
        Append(text, shape.Errors);
        foreach (var rename in shape.Renames)
        {
            NodeContent.Append(text, rename.Id.Value);
            NodeContent.Append(text, rename.Name);
        }

        Append(text, shape.Traits);
        foreach (var member in shape.Members)
        {
            NodeContent.Append(text, member.Name);
            NodeContent.Append(text, member.Target.Value);
            Append(text, member.Traits);
        }

        text.Append('.');
    }

    private static void Append(StringBuilder text, EquatableArray<ShapeId> ids)
    {
        foreach (var id in ids)
            NodeContent.Append(text, id.Value);
        text.Append(';');
    }

    private static void Append(StringBuilder text, Traits traits)
    {
        foreach (var trait in traits.All.SortedBy(static trait => trait.Name))
        {
            NodeContent.Append(text, trait.Name);
            NodeContent.Append(text, trait.Value);
        }

        text.Append(';');
    }
}

using System.Collections.Generic;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Diffs;

/// <summary>Types in the model's terms, equal where they come to one C# type.</summary>
internal static class TypeText
{
    // A collection that contains itself is not emitted; that its description ends is all that matters.
    private const int Deepest = 16;

    /// <summary>Such as <c>list of enum Permission</c>.</summary>
    public static string Of(ComparedModel model, ShapeId id)
    {
        var parts = new List<string>();
        for (var (shape, depth) = (model.Find(id)!, 0); depth < Deepest; depth++)
        {
            parts.Add(NameOf(shape));
            if (ItemOf(shape) is not { } item)
                break;
            shape = model.Find(item.Target)!;
        }

        return string.Join(" of ", parts);
    }

    /// <summary>What a list or map holds; null for what is no collection.</summary>
    public static MemberShape? ItemOf(Shape shape) => shape.Type switch
    {
        ShapeType.List or ShapeType.Set => shape.Members[0],
        ShapeType.Map => shape.Member("value"),
        _ => null,
    };

    public static string NameOf(Shape shape)
    {
        // A set is a list of unique items, and only that.
        var name = ShapeTypeNames.NameOf(shape.Type == ShapeType.Set ? ShapeType.List : shape.Type);
        return shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum ? $"{name} {shape.Id.Name}" : name;
    }
}

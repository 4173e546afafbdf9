using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Walks the shapes that an operation's input, output and errors reach.</summary>
internal static class ShapeWalker
{
    /// <summary>Every data shape once per direction; no recursion, since models nest as deep as they like.</summary>
    public static IEnumerable<(Shape Shape, bool IsRead)> Walk(Model model, Shape operation)
    {
        var seen = new HashSet<(string, bool)>();
        var pending = new Stack<(ShapeId Id, bool IsRead)>();
        foreach (var error in operation.Errors)
            pending.Push((error, true));
        if (operation.Output is { } output)
            pending.Push((output, true));
        if (operation.Input is { } input)
            pending.Push((input, false));
        while (pending.Count > 0)
        {
            var (id, isRead) = pending.Pop();
            if (!seen.Add((id.Value, isRead)) || model.Find(id) is not { } shape)
                continue;
            yield return (shape, isRead);
            if (shape.Type is ShapeType.Enum or ShapeType.IntEnum)
                continue;
            for (var index = shape.Members.Count - 1; index >= 0; index--)
                pending.Push((shape.Members[index].Target, isRead));
        }
    }
}

namespace RevokeGen.Codegen.Shapes;

/// <summary>
/// Takes out of a shape what it mentions and the model does not hold: a service mentions operations that were not wanted, and a mixin shapes that
/// nothing else reaches.
/// </summary>
internal static class ShapePruner
{
    public static Shape Prune(Shape shape, HashSet<string> kept)
    {
        if (Mentioned(shape).All(kept.Contains))
            return shape;
        return shape with
        {
            Members = shape.Members.Where(member => kept.Contains(member.Target.Value)).ToEquatableArray(),
            Input = shape.Input is { } input && kept.Contains(input.Value) ? input : null,
            Output = shape.Output is { } output && kept.Contains(output.Value) ? output : null,
            Errors = Kept(shape.Errors),
            Operations = Kept(shape.Operations),
            Resources = Kept(shape.Resources),
        };

        EquatableArray<ShapeId> Kept(EquatableArray<ShapeId> ids) => ids.Where(id => kept.Contains(id.Value)).ToEquatableArray();
    }

    private static IEnumerable<string> Mentioned(Shape shape)
    {
        foreach (var member in shape.Members)
            yield return member.Target.Value;
        if (shape.Input is { } input)
            yield return input.Value;
        if (shape.Output is { } output)
            yield return output.Value;
        foreach (var ids in (EquatableArray<ShapeId>[])[shape.Errors, shape.Operations, shape.Resources])
        {
            foreach (var id in ids)
                yield return id.Value;
        }
    }
}

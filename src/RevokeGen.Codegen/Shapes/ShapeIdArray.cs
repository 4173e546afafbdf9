namespace RevokeGen.Codegen.Shapes;

/// <summary>
/// Makes arrays of ids. While ids are collected they are strings: collections of a struct are compiled anew in each compiler process, and that
/// takes longer than all the reading and merging.
/// </summary>
internal static class ShapeIdArray
{
    public static EquatableArray<ShapeId> Of(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return EquatableArray<ShapeId>.Empty;
        var array = new ShapeId[ids.Count];
        for (var index = 0; index < array.Length; index++)
            array[index] = new(ids[index]);
        return new(array);
    }

    /// <summary>The ids that are in the set, in their order.</summary>
    public static EquatableArray<ShapeId> Kept(EquatableArray<ShapeId> ids, HashSet<string> kept)
    {
        var list = new List<string>(ids.Count);
        foreach (var id in ids)
        {
            if (kept.Contains(id.Value))
                list.Add(id.Value);
        }

        return Of(list);
    }
}

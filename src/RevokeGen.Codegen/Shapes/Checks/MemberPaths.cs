namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Follows the names of members from a structure to what they hold.</summary>
internal static class MemberPaths
{
    /// <summary>The first name on a path of names with dots between them that its structure does not have; null when there is none, or what to compare with was not loaded.</summary>
    public static string? FirstMissing(CheckContext context, ShapeId from, string path)
    {
        var shape = context.Find(from);
        foreach (var name in path.Split('.'))
        {
            if (shape is null || shape.Type is not (ShapeType.Structure or ShapeType.Union))
                return shape is null ? null : name;
            if (shape.Member(name) is not { } member)
                return name;
            shape = context.Find(member.Target);
        }

        return null;
    }
}

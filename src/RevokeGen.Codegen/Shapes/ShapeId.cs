namespace RevokeGen.Codegen.Shapes;

/// <summary>An absolute shape id, <c>namespace#Name</c> or <c>namespace#Name$member</c>.</summary>
internal sealed record ShapeId(string Value)
{
    public string Namespace => Value.Substring(0, Math.Max(0, Value.IndexOf('#')));

    /// <summary>The shape's name without namespace and member.</summary>
    public string Name
    {
        get
        {
            var start = Value.IndexOf('#') + 1;
            var end = Value.IndexOf('$');
            return end < 0 ? Value.Substring(start) : Value.Substring(start, end - start);
        }
    }

    /// <summary>The member's name; null when the id is not a member's.</summary>
    public string? Member => Value.IndexOf('$') is var at && at >= 0 ? Value.Substring(at + 1) : null;

    /// <summary>The shape that holds the member; the id itself when it is not a member's.</summary>
    public ShapeId Shape => Value.IndexOf('$') is var at && at >= 0 ? new(Value.Substring(0, at)) : this;

    public ShapeId WithMember(string member) => new(Value + "$" + member);

    public override string ToString() => Value;
}

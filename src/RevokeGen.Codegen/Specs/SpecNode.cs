namespace RevokeGen.Codegen.Specs;

/// <summary>A JSON value of a spec file, with its place.</summary>
internal abstract class SpecNode(TextSpot spot)
{
    /// <summary>Where the value stands: the whole token of a scalar, the opening bracket of an object or array.</summary>
    public TextSpot Spot { get; } = spot;

    /// <summary>The member of an object; null when this is no object or has no such member.</summary>
    public SpecNode? this[string name] => (this as ObjectNode)?.Find(name)?.Value;

    /// <summary>The text of a string; null when this is no string.</summary>
    public string? Text => (this as StringNode)?.Value;
}

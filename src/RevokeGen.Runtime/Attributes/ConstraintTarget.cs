namespace RevokeGen.Runtime;

/// <summary>The part of a member's value that a constraint attribute speaks about.</summary>
public enum ConstraintTarget
{
    /// <summary>The value itself.</summary>
    Value,

    /// <summary>Each item of the list.</summary>
    Item,

    /// <summary>Each key of the map.</summary>
    Key,

    /// <summary>Each value of the map.</summary>
    MapValue,
}

namespace RevokeGen.Codegen.Plans;

/// <summary>How a value is written and read.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="TimestampFormat">The runtime's constant for a timestamp's format; empty otherwise.</param>
/// <param name="ItemName">The name of a list's items as it is written; empty when flattened or nameless.</param>
/// <param name="EntryName">The name of a map's entries as it is written; empty when flattened or nameless.</param>
/// <param name="Key">The name of an entry's key.</param>
/// <param name="Value">The name of an entry's value.</param>
/// <param name="Item">How a list's items or a map's values are written and read.</param>
/// <param name="IsFlattened">Whether a collection's items or entries are read one by one, as members of the same name.</param>
internal sealed record ValueCodec(
    TypePlan Type,
    string TimestampFormat = "",
    string ItemName = "",
    string EntryName = "",
    WireName? Key = null,
    WireName? Value = null,
    ValueCodec? Item = null,
    bool IsFlattened = false);

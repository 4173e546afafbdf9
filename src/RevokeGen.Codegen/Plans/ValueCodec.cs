namespace RevokeGen.Codegen.Plans;

/// <summary>How a value is written and read.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="TimestampFormat">The runtime's constant for a timestamp's format; empty otherwise.</param>
/// <param name="ItemName">The wire name of a list's items; empty when flattened or nameless.</param>
/// <param name="EntryName">The wire name of a map's entries; empty when flattened or nameless.</param>
/// <param name="KeyName">The wire name of an entry's key.</param>
/// <param name="ValueName">The wire name of an entry's value.</param>
/// <param name="Item">How a list's items or a map's values are written and read.</param>
internal sealed record ValueCodec(
    TypePlan Type,
    string TimestampFormat = "",
    string ItemName = "",
    string EntryName = "",
    string KeyName = "",
    string ValueName = "",
    ValueCodec? Item = null);

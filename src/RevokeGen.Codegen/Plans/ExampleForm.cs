namespace RevokeGen.Codegen.Plans;

/// <summary>How a value of an example is written.</summary>
internal enum ExampleForm
{
    /// <summary>No item in a list or map that may lack some.</summary>
    Null,

    /// <summary>A text between quotes.</summary>
    Text,

    /// <summary>A number in decimal digits, or <c>true</c> or <c>false</c>.</summary>
    Literal,

    /// <summary>A moment, in milliseconds since the beginning of 1970 in UTC.</summary>
    Moment,

    /// <summary>Bytes in base64.</summary>
    Base64,

    /// <summary>Bytes of a text in UTF-8.</summary>
    Utf8,

    /// <summary>A value of an enum by the name of its property.</summary>
    Known,

    /// <summary>A text or number that the enum does not know.</summary>
    Unknown,

    /// <summary>A structure with its members.</summary>
    Structure,

    /// <summary>A list with its items.</summary>
    List,

    /// <summary>A map with its entries.</summary>
    Map,

    /// <summary>A union with its payload.</summary>
    Variant,
}

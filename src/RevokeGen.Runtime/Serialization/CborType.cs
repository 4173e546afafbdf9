namespace RevokeGen.Runtime.Serialization;

/// <summary>The major types of CBOR's data items (RFC 8949, section 3.1), by their numbers.</summary>
internal enum CborType : byte
{
    /// <summary>An integer from 0.</summary>
    Unsigned,

    /// <summary>An integer below 0, as the distance from -1.</summary>
    Negative,

    /// <summary>A byte string.</summary>
    Bytes,

    /// <summary>A text string, in UTF-8.</summary>
    Text,

    /// <summary>A list of data items.</summary>
    Array,

    /// <summary>A list of pairs of data items.</summary>
    Map,

    /// <summary>A number that says what the data item behind it means.</summary>
    Tag,

    /// <summary>A simple value, or a floating-point number.</summary>
    Simple,
}

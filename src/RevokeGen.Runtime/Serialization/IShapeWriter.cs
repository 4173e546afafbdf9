using System;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>
/// Writes one value of a shape in one protocol's format. Emitted code calls it with wire names already resolved for the service's protocol.
/// </summary>
/// <remarks>
/// A value is written with the name of its member; items of a list, values of a map and the document itself are written with an empty name.
/// A null value writes nothing; a null item of a sparse collection is written with <see cref="WriteNull"/>.
/// </remarks>
public interface IShapeWriter
{
    /// <summary>Begins a structure or union.</summary>
    /// <param name="name">The member's wire name, or empty.</param>
    void BeginStructure(ReadOnlySpan<byte> name);

    /// <summary>Ends the structure begun last.</summary>
    void EndStructure();

    /// <summary>Begins a list.</summary>
    /// <param name="name">The member's wire name, or empty.</param>
    /// <param name="itemName">The name of each item; empty when the list is flattened. JSON has no use for it.</param>
    /// <param name="count">The number of items.</param>
    void BeginList(ReadOnlySpan<byte> name, ReadOnlySpan<byte> itemName, int count);

    /// <summary>Ends the list begun last.</summary>
    void EndList();

    /// <summary>Begins a map.</summary>
    /// <param name="name">The member's wire name, or empty.</param>
    /// <param name="names">The names of entry, key and value. JSON has no use for them.</param>
    /// <param name="count">The number of entries.</param>
    void BeginMap(ReadOnlySpan<byte> name, in MapNames names, int count);

    /// <summary>Begins an entry of the map begun last; its value follows, with an empty name.</summary>
    /// <param name="key">The entry's key.</param>
    void WriteKey(string key);

    /// <summary>Ends the map begun last.</summary>
    void EndMap();

    /// <summary>Writes a string or an enum's value.</summary>
    void WriteString(ReadOnlySpan<byte> name, string? value);

    /// <summary>Writes a boolean.</summary>
    void WriteBoolean(ReadOnlySpan<byte> name, bool? value);

    /// <summary>Writes a byte, short, integer, long or intEnum.</summary>
    void WriteInteger(ReadOnlySpan<byte> name, long? value);

    /// <summary>Writes a float.</summary>
    void WriteFloat(ReadOnlySpan<byte> name, float? value);

    /// <summary>Writes a double.</summary>
    void WriteDouble(ReadOnlySpan<byte> name, double? value);

    /// <summary>Writes a timestamp.</summary>
    void WriteTimestamp(ReadOnlySpan<byte> name, DateTimeOffset? value, TimestampFormat format);

    /// <summary>Writes a blob.</summary>
    void WriteBlob(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value);

    /// <summary>Writes a bigInteger.</summary>
    void WriteBigInteger(ReadOnlySpan<byte> name, BigInteger? value);

    /// <summary>Writes a bigDecimal.</summary>
    void WriteBigDecimal(ReadOnlySpan<byte> name, BigDecimal? value);

    /// <summary>Writes a document.</summary>
    /// <exception cref="NotSupportedException">The format has no documents; nothing is emitted that asks it for one.</exception>
    void WriteDocument(ReadOnlySpan<byte> name, Document? value);

    /// <summary>Writes the null of a sparse collection.</summary>
    void WriteNull(ReadOnlySpan<byte> name);
}

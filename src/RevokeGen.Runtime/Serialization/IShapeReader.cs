using System;
using System.Numerics;

namespace RevokeGen.Runtime.Serialization;

/// <summary>Reads one value of a shape from one protocol's format; the counterpart of <see cref="IShapeWriter"/>.</summary>
/// <remarks>
/// Every value that <see cref="NextMember"/>, <see cref="NextItem"/> or <see cref="NextEntry"/> announces is consumed by exactly one call.
/// Text that is not of the format makes a reader throw <see cref="ShapeFormatException"/>, which the pipeline turns into a typed error.
/// </remarks>
public interface IShapeReader
{
    /// <summary>Begins the structure or union that is the current value.</summary>
    void BeginStructure();

    /// <summary>Moves to the next attribute of the structure begun last, before any member; only asked where the shape has members that are attributes.</summary>
    /// <param name="name">The attribute's name, valid until the next call.</param>
    /// <returns>False when there are no more, which is always so in formats without attributes.</returns>
    bool NextAttribute(out ReadOnlySpan<byte> name);

    /// <summary>Moves to the next member that is present and not null.</summary>
    /// <param name="name">The member's wire name, valid until the next call.</param>
    /// <returns>False when the structure ends; its end is then consumed.</returns>
    bool NextMember(out ReadOnlySpan<byte> name);

    /// <summary>Begins the list that is the current value.</summary>
    /// <param name="itemName">The name of each item; empty when the list is flattened. JSON has no use for it.</param>
    void BeginList(ReadOnlySpan<byte> itemName);

    /// <summary>Moves to the next item.</summary>
    /// <returns>False when the list ends; its end is then consumed.</returns>
    bool NextItem();

    /// <summary>Begins the map that is the current value.</summary>
    /// <param name="names">The names of entry, key and value. JSON has no use for them.</param>
    void BeginMap(in MapNames names);

    /// <summary>Moves to the next entry.</summary>
    /// <param name="key">The entry's key.</param>
    /// <returns>False when the map ends; its end is then consumed.</returns>
    bool NextEntry(out string key);

    /// <summary>Consumes the current item or map value if it is null.</summary>
    bool TryReadNull();

    /// <summary>Reads a string or an enum's value.</summary>
    string ReadString();

    /// <summary>Reads a boolean.</summary>
    bool ReadBoolean();

    /// <summary>Reads a byte, short, integer, long or intEnum.</summary>
    /// <param name="min">The least value the type holds.</param>
    /// <param name="max">The greatest value the type holds.</param>
    long ReadInteger(long min, long max);

    /// <summary>Reads a float.</summary>
    float ReadFloat();

    /// <summary>Reads a double.</summary>
    double ReadDouble();

    /// <summary>Reads a timestamp.</summary>
    DateTimeOffset ReadTimestamp(TimestampFormat format);

    /// <summary>Reads a blob.</summary>
    byte[] ReadBlob();

    /// <summary>Reads a bigInteger.</summary>
    BigInteger ReadBigInteger();

    /// <summary>Reads a bigDecimal.</summary>
    BigDecimal ReadBigDecimal();

    /// <summary>Reads a document.</summary>
    Document ReadDocument();

    /// <summary>Consumes the value of a member that the shape does not have: skipped when reading responses, a finding in input that a person wrote.</summary>
    void SkipUnknownMember();

    /// <summary>Says that a union holds no variant or several; a finding in input that a person wrote, nothing when reading responses.</summary>
    /// <param name="variants">The number of variants that were present.</param>
    void ReportUnionMismatch(int variants);

    /// <summary>Says that a required member is absent; a finding in input that a person wrote, nothing when reading responses.</summary>
    /// <param name="name">The member's name.</param>
    void ReportMissingMember(ReadOnlySpan<byte> name);
}

using System;
using System.Globalization;

namespace RevokeGen.Runtime;

/// <summary>Gives the wire value of a static member of an emitted enum (Smithy's <c>@enumValue</c>).</summary>
/// <param name="wire">The text the service sends and expects.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumValueAttribute(string wire) : Attribute
{
    /// <summary>Gives the wire value of a member of an enum of integers (Smithy's <c>intEnum</c>).</summary>
    /// <param name="number">The number the service sends and expects.</param>
    public EnumValueAttribute(int number)
        : this(number.ToString(CultureInfo.InvariantCulture)) => Number = number;

    /// <summary>The text the service sends and expects; of a number its decimal digits.</summary>
    public string Wire { get; } = wire;

    /// <summary>The number the service sends and expects; null for an enum of texts.</summary>
    public int? Number { get; }

    /// <summary>What people call the value elsewhere, for example in a console; never sent. Null when the spec gives no other names.</summary>
    public string[]? Aliases { get; set; }
}

using System;

namespace RevokeGen.Runtime;

/// <summary>Gives the wire value of a static member of an emitted enum (Smithy's <c>@enumValue</c>).</summary>
/// <param name="wire">The text the service sends and expects.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumValueAttribute(string wire) : Attribute
{
    /// <summary>The text the service sends and expects.</summary>
    public string Wire { get; } = wire;

    /// <summary>What people call the value elsewhere, for example in a console; never sent. Null when the spec gives no other names.</summary>
    public string[]? Aliases { get; set; }
}

using System;

namespace RevokeGen.Runtime;

/// <summary>Says that an assembly carries the emitted client of a service, so that projects which reference it do not emit another.</summary>
/// <param name="id">The absolute shape id of the service.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedServiceAttribute(string id) : Attribute
{
    /// <summary>The absolute shape id of the service.</summary>
    public string Id { get; } = id;

    /// <summary>Whether some of its answers may say of single entries that they failed (<see cref="IPartialFailures"/>).</summary>
    public bool HasPartialFailures { get; init; }
}

using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <inheritdoc/>
/// <param name="header">How answers name the protocol; null where they do not.</param>
internal sealed class TypedSampleProtocol<TProtocol>(string name, SampleFormat format, SampleFrame success, SampleFrame error, string? header = null)
    : SampleProtocol(name, format, success, error)
    where TProtocol : struct, IProtocol
{
    public override SampleClient Client() => new TypedSampleClient<TProtocol>(header);
}

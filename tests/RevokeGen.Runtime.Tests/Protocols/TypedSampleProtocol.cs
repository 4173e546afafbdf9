using System;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Tests.Faults;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <inheritdoc/>
internal sealed class TypedSampleProtocol<TProtocol>(string name, SampleFormat format, SampleFrame success, SampleFrame error, string? header = null)
    : SampleProtocol(name, format, success, error, header)
    where TProtocol : struct, IProtocol
{
    public override SampleClient Client() => new TypedSampleClient<TProtocol>(Header);

    public override LoopbackClient Over(string endpoint, Func<ClientSettings, ClientSettings>? change = null) => LoopbackClient.Of<TProtocol>(endpoint, change);
}

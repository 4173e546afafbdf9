using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <inheritdoc/>
internal sealed class TypedSampleProtocol<TProtocol>(string name, (string Before, string After) success, (string Before, string After) error)
    : SampleProtocol(name, success, error)
    where TProtocol : struct, IProtocol
{
    public override SampleClient Client() => new TypedSampleClient<TProtocol>();
}

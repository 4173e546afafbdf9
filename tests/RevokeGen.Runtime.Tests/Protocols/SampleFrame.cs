using System;
using System.Text;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>What stands around the members of a document.</summary>
internal sealed record SampleFrame(byte[] Before, byte[] After)
{
    public SampleFrame(string before, string after)
        : this(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after))
    {
    }

    public byte[] Around(ReadOnlySpan<byte> members) => [.. Before, .. members, .. After];
}

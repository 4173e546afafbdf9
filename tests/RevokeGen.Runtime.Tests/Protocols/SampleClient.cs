using System;
using System.Text;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>A whole client of the sample operation, answered in process. What fails otherwise than a client may fails the test.</summary>
internal abstract class SampleClient : IDisposable
{
    /// <summary>What the last call read; null unless it read something.</summary>
    public Sample? Sample { get; protected set; }

    /// <summary>Why the last call failed; null if it did not.</summary>
    public ClientException? Failure { get; protected set; }

    public Outcome Send(int status, string body, params (string Name, string Value)[] headers) => Send(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Makes a call on the thread that asks for it: nothing in it waits.</summary>
    public abstract Outcome Send(int status, byte[] body, params (string Name, string Value)[] headers);

    public abstract void Dispose();
}

using System;

namespace RevokeGen.Runtime;

/// <summary>Base of every exception that a client raises itself; transport failures and cancellation keep the framework's own types.</summary>
public abstract class ClientException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    protected ClientException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

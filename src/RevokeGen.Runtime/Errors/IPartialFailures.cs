using System.Collections.Generic;

namespace RevokeGen.Runtime;

/// <summary>
/// An answer that may say of single entries of its request that they failed, though the call itself succeeded (<c>revokegen.rules#partialFailures</c>). Emitted
/// responses of such operations are of this type; the compiler warns (RVK2015) where nothing looks at their failures.
/// </summary>
public interface IPartialFailures
{
    /// <summary>Whether any entry failed.</summary>
    bool HasFailures { get; }

    /// <summary>Gives the entries that failed, each with what the service says of it. Those that are not among them are done.</summary>
    /// <returns>The failures in the order of the answer; empty when there are none.</returns>
    IReadOnlyList<PartialFailure> GetFailures();
}

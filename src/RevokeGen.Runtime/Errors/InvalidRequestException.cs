using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime;

/// <summary>The request breaks the service's rules; nothing was sent.</summary>
/// <param name="operation">The operation's name in the model.</param>
/// <param name="violations">Every rule that is broken, at least one.</param>
public sealed class InvalidRequestException(string operation, IReadOnlyList<Violation> violations)
    : ClientException($"{operation} was not sent: {string.Join(" ", violations.Select(static violation => violation.ToString()))}")
{
    /// <summary>The operation's name in the model.</summary>
    public string Operation { get; } = operation;

    /// <summary>Every rule that is broken, at least one.</summary>
    public IReadOnlyList<Violation> Violations { get; } = violations;
}

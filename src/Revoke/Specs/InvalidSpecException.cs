using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs;

/// <summary>A spec has errors, so that nothing reliable can be said about it.</summary>
/// <param name="findings">All that is wrong with it.</param>
internal sealed class InvalidSpecException(IReadOnlyList<Finding> findings) : Exception("The spec has errors.")
{
    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <exception cref="InvalidSpecException">One of the findings is an error.</exception>
    public static void ThrowIfAny(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(static finding => FindingText.SeverityOf(finding) == SpecSeverity.Error))
            throw new InvalidSpecException(findings);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis;

namespace RevokeGen.Tests.Samples;

/// <summary>The rules that a test is not about, although they are the same analyzer's.</summary>
internal static class OtherRules
{
    public static IEnumerable<string> Than(ImmutableArray<DiagnosticDescriptor> rules) =>
        new RequestAnalyzer().SupportedDiagnostics.Except(rules).Select(static rule => rule.Id);
}

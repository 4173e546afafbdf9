using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>A rule beyond the constraints of single values, read from an attribute.</summary>
/// <param name="Name">Its name in the model; empty when it has none.</param>
/// <param name="Message">What the finding says.</param>
/// <param name="Id">What it is reported as.</param>
internal abstract record Rule(string Name, string Message, DiagnosticDescriptor Id);

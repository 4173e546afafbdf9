using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RevokeGen.Rules;

namespace RevokeGen.Tests.Rules;

/// <summary>Every rule that there is.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules, by their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(RuleDescriptor).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}

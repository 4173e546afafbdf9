using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator;

/// <summary>Looks through the values of the generator's steps for objects that keep a compilation alive.</summary>
internal static class StepValues
{
    public static readonly string[] Named = [Steps.Plan, Steps.Findings, Steps.Service, Steps.Target];

    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Diagnostic), typeof(Location), typeof(SourceText), typeof(AdditionalText), typeof(Delegate)];

    /// <summary>The compiler objects and delegates that values of named steps reach, each as the path to it.</summary>
    public static IReadOnlyList<string> CompilerObjects(GeneratorRunResult result) =>
    [
        .. result.TrackedSteps.Where(static step => Named.Contains(step.Key))
            .SelectMany(static step => step.Value.SelectMany(static run => run.Outputs).SelectMany(output => Find(output.Value, step.Key))),
    ];

    /// <summary>The same for any value.</summary>
    public static IEnumerable<string> Find(object? value, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>();
        pending.Push((value, path));
        while (pending.Count > 0)
        {
            var (current, at) = pending.Pop();
            if (current is null or string || current.GetType().IsPrimitive || current.GetType().IsEnum || !seen.Add(current))
                continue;
            if (Forbidden.Any(type => type.IsInstanceOfType(current)))
            {
                yield return $"{at}: {current.GetType()}";
                continue;
            }

            if (current is IEnumerable items)
            {
                foreach (var item in items)
                    pending.Push((item, at + "[]"));
            }

            for (var type = current.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    pending.Push((field.GetValue(current), $"{at}.{field.Name}"));
            }
        }
    }
}

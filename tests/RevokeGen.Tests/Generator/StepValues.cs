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
    public static readonly string[] Named = [Steps.Plan, Steps.Findings, Steps.Service, Steps.Target, Steps.Emitted];

    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Diagnostic), typeof(Location), typeof(SourceText), typeof(AdditionalText), typeof(Delegate)];

    /// <summary>The compiler objects and delegates that values of named steps reach, each as the path to it.</summary>
    public static IReadOnlyList<string> CompilerObjects(GeneratorRunResult result) =>
    [
        .. result.TrackedSteps.Where(static step => Named.Contains(step.Key))
            .SelectMany(static step => step.Value.SelectMany(static run => run.Outputs).SelectMany(output => Find(output.Value, step.Key))),
    ];

    /// <summary>The same for any value.</summary>
    public static IEnumerable<string> Find(object? value, string path) =>
        Reach(value, path).Where(static reached => IsForbidden(reached.Value)).Select(static reached => $"{reached.Path}: {reached.Value.GetType()}");

    /// <summary>About how many bytes the values of all steps keep alive beside the compiler's own objects and texts.</summary>
    public static long KeptBytes(GeneratorRunResult result) => BytesOf(
        result.TrackedSteps.Where(static step => step.Key == Steps.Spec || Named.Contains(step.Key)).SelectMany(static step => step.Value.SelectMany(static run => run.Outputs)).Select(static output => output.Value).ToList(),
        [.. result.GeneratedSources.Select(static source => source.SourceText.ToString())]);

    /// <summary>About how many bytes a value keeps alive, without compiler objects and the very texts that the compiler keeps; a copy of such a text counts.</summary>
    public static long BytesOf(object value, params string[] compilersTexts)
    {
        var kept = new HashSet<object>(compilersTexts, ReferenceEqualityComparer.Instance);
        return Reach(value, "").Where(reached => !IsForbidden(reached.Value) && !kept.Contains(reached.Value)).Sum(static reached => SizeOf(reached.Value));
    }

    private static bool IsForbidden(object value) => Forbidden.Any(type => type.IsInstanceOfType(value));

    // Every object and boxed value that can be reached, each once; what is forbidden is not looked into.
    private static IEnumerable<(object Value, string Path)> Reach(object? value, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>();
        pending.Push((value, path));
        while (pending.Count > 0)
        {
            var (current, at) = pending.Pop();
            if (current is null || current.GetType().IsPrimitive || current.GetType().IsEnum || !seen.Add(current))
                continue;
            yield return (current, at);
            if (current is string || IsForbidden(current))
                continue;
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

    // An object's header and a word for each field; strings and arrays by their content.
    private static long SizeOf(object value) => value switch
    {
        string text => 22 + (2L * text.Length),
        Array array => 24 + (8L * array.Length),
        _ when value.GetType().IsValueType => 0,
        _ => 16 + (8L * Fields(value.GetType())),
    };

    private static int Fields(Type type)
    {
        var count = 0;
        for (var at = type; at is not null; at = at.BaseType)
            count += at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Length;
        return count;
    }
}

using System.Collections.Generic;

namespace RevokeGen.Conformance.Rules;

/// <summary>Values that the compiler cannot know, so that a wrong request compiles and is left to the run-time checks.</summary>
internal static class Elsewhere
{
    public static T Value<T>(T value) => value;

    public static IReadOnlyList<T> List<T>(params IReadOnlyList<T> items) => items;
}

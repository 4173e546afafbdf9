using System.Collections.Generic;

namespace RevokeGen.Testing.Tests.EndToEnd;

/// <summary>Values that the compiler cannot know, so that a wrong request compiles and is left to the run-time checks.</summary>
internal static class Unknown
{
    public static string Text(string value) => value;

    public static IReadOnlyList<T> List<T>(params IReadOnlyList<T> items) => items;
}

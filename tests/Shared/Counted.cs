namespace RevokeGen.Tests.Shared;

/// <summary>Says how much a randomized test ran, in the form that the CI script prints.</summary>
internal static class Counted
{
    /// <summary>Writes <c>counted: test: n what</c> to the test's output.</summary>
    public static void Report(long count, string what)
    {
        var context = TestContext.Current;
        context.TestOutputHelper?.WriteLine(System.FormattableString.Invariant($"counted: {context.Test?.TestDisplayName}: {count} {what}"));
    }
}

using System;

namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>How many cases the tests with damaged input run: what fits into every build or, where the environment says <c>REVOKEGEN_LONG_RUN=1</c>, what takes a quarter of an hour.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("REVOKEGEN_LONG_RUN") == "1";

    public static int Count(int usual, int inLongRun) => IsOn ? inLongRun : usual;
}

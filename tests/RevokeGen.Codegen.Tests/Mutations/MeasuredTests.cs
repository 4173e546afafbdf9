namespace RevokeGen.Codegen.Tests.Mutations;

/// <summary>Tests that measure the time of the process, and so run alone in it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredTests
{
    public const string Name = "measured";
}

using System.Collections.Immutable;

namespace RevokeGen.Analysis.Switches;

/// <summary>What a pattern says about each case.</summary>
/// <param name="Always">The cases that it matches whatever else is in the value.</param>
/// <param name="Possible">The cases that it may match.</param>
internal readonly record struct Coverage(ImmutableHashSet<string> Always, ImmutableHashSet<string> Possible)
{
    public static Coverage Never { get; } = new([], []);

    public static Coverage Of(ImmutableHashSet<string> cases) => new(cases, cases);

    public Coverage Or(Coverage other) => new(Always.Union(other.Always), Possible.Union(other.Possible));

    public Coverage And(Coverage other) => new(Always.Intersect(other.Always), Possible.Intersect(other.Possible));

    public Coverage Not(ImmutableHashSet<string> all) => new(all.Except(Possible), all.Except(Always));
}

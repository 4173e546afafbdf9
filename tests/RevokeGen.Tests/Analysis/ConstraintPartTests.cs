using System;
using System.Linq;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Runtime;

namespace RevokeGen.Tests.Analysis;

public sealed class ConstraintPartTests
{
    [Fact]
    public void Parts_have_the_numbers_of_the_runtimes_targets() => Assert.Equal(
        Enum.GetValues<ConstraintTarget>().Select(static target => target == ConstraintTarget.Value ? "" : "/" + target),
        Enum.GetValues<ConstraintTarget>().Select(static target => ConstraintPart.Of([(int)target]).Path));

    [Fact]
    public void Deep_parts_are_described_from_inside_out()
    {
        var part = ConstraintPart.MapValue.Then(ConstraintPart.Item);
        Assert.Equal("An item of a value of 'X'", part.Describe("'X'"));
        Assert.Equal("'X'", ConstraintPart.Value.Describe("'X'"));
        Assert.True(part.IsInside(ConstraintPart.MapValue));
        Assert.False(part.IsInside(ConstraintPart.Item));
        Assert.False(part.IsInside(part));
    }
}

using System;
using System.Linq;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Runtime;

namespace RevokeGen.Tests.Analysis;

public sealed class ConstraintPartTests
{
    [Fact]
    public void Parts_have_the_numbers_of_the_runtimes_targets() => Assert.Equal(
        Enum.GetValues<ConstraintTarget>().Select(target => (target.ToString(), (int)target)),
        Enum.GetValues<ConstraintPart>().Select(part => (part.ToString(), (int)part)));
}

using System;

namespace RevokeGen.Benchmarks.Tests;

public sealed class CommandLineTests
{
    private static readonly string[] Known = ["call", "parsing", "generator"];

    [Fact]
    public void No_arguments_measure_everything_and_fail_nothing()
    {
        var command = CommandLine.Parse([], Known);

        Assert.Equal(Known, command.Sections);
        Assert.False(command.Strict);
        Assert.Null(command.Output);
    }

    [Fact]
    public void Sections_run_in_the_order_of_the_suite() => Assert.Equal(["call", "generator"], CommandLine.Parse(["generator", "call"], Known).Sections);

    [Fact]
    public void Options_stand_anywhere()
    {
        var command = CommandLine.Parse(["--strict", "parsing", "--output", "here"], Known);

        Assert.Equal(["parsing"], command.Sections);
        Assert.True(command.Strict);
        Assert.Equal("here", command.Output);
    }

    [Theory]
    [InlineData("calls")]
    [InlineData("--output")]
    [InlineData("--filter")]
    public void What_is_not_known_is_refused_with_what_is(string argument)
    {
        var exception = Assert.Throws<ArgumentException>(() => CommandLine.Parse([argument], Known));

        Assert.Contains($"'{argument}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("call, parsing, generator", exception.Message, StringComparison.Ordinal);
    }
}

using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Specs;

public sealed class StringNodeTests
{
    [Fact]
    public void A_piece_of_a_string_is_found_in_the_file() =>
        Assert.Equal(new TextSpot("a.json", 13, 2, 1, 6, 1, 8), new StringNode(new TextSpot("a.json", 10, 6, 1, 3, 1, 9), "abcd").SpotOf(2, 2));

    [Theory]
    [InlineData(4, 14)]
    [InlineData(1, 11)]
    [InlineData(0, 11)]
    public void The_end_is_shown_as_the_last_character(int start, int expected) =>
        Assert.Equal((expected, 1), new StringNode(new TextSpot("a.json", 10, 6, 1, 3, 1, 9), "abcd").SpotOf(start, 0) is var spot ? (spot.Start, spot.Length) : default);

    [Fact]
    public void An_empty_string_has_no_pieces() =>
        Assert.Equal(new TextSpot("a.json", 11, 0, 1, 4, 1, 4), new StringNode(new TextSpot("a.json", 10, 2, 1, 3, 1, 5), "").SpotOf(0, 0));

    [Fact]
    public void With_escapes_the_whole_string_is_shown()
    {
        var spot = new TextSpot("a.json", 10, 7, 1, 3, 1, 10);
        Assert.Equal(spot, new StringNode(spot, "a\tcd").SpotOf(2, 1));
    }
}

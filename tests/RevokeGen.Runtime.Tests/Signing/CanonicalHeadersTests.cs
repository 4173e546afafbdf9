using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Signing;

public sealed class CanonicalHeadersTests
{
    [Fact]
    public void Headers_are_sorted_and_values_of_one_name_joined_in_their_order()
    {
        using var headers = new CanonicalHeaders([new("x-b", "2"), new("host", "h"), new("x-b", "1"), new("a", "0")], room: 1);
        headers.Add(new("x-a", "3"));

        Assert.Equal("a:0\nhost:h\nx-a:3\nx-b:2,1\n|a;host;x-a;x-b", Written(headers));
    }

    [Fact]
    public void Values_are_trimmed_and_spaces_collapsed()
    {
        using var headers = new CanonicalHeaders([new("a", "  x   y  z ")], room: 0);

        Assert.Equal("a:x y z\n|a", Written(headers));
    }

    private static string Written(in CanonicalHeaders headers)
    {
        var text = new Utf8Text(stackalloc byte[8]);
        headers.WriteLines(ref text);
        text.Append((byte)'|');
        headers.WriteNames(ref text);
        var written = text.ToString();
        text.Dispose();
        return written;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class UriShapeWriterTests
{
    [Theory]
    [InlineData("a b/c", false, "/x/a%20b%2Fc/y")]
    [InlineData("a b/c", true, "/x/a%20b/c/y")]
    [InlineData("é?#&=%", false, "/x/%C3%A9%3F%23%26%3D%25/y")]
    [InlineData("~-._", false, "/x/~-._/y")]
    [InlineData("a/../b", true, "/x/a/../b/y")]
    [InlineData("...", false, "/x/.../y")]
    public void Label_is_percent_encoded(string value, bool isGreedy, string expected) => Assert.Equal(expected, Path(value, isGreedy));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    public void Label_that_would_make_another_path_is_refused(string? value, bool isGreedy)
    {
        var exception = Assert.Throws<InvalidRequestException>(() => Path(value, isGreedy));
        Assert.Equal(("Name", "httpLabel"), (exception.Violations[0].Path, exception.Violations[0].Constraint));
        Assert.Equal("Op", exception.Operation);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    public void Label_that_the_endpoint_has_is_checked_all_the_same(string? value)
    {
        var exception = Assert.Throws<InvalidRequestException>(() => Checked(value));
        Assert.Equal(("Name", "httpLabel"), (exception.Violations[0].Path, exception.Violations[0].Constraint));
        Assert.Equal("", Checked("bucket"));
    }

    private static string Checked(string? value)
    {
        var writer = new UriShapeWriter("Op", "", stackalloc byte[8]);
        writer.CheckLabel("Name", value);
        return writer.ToString();
    }

    [Fact]
    public void Parameters_follow_those_of_the_pattern()
    {
        var writer = new UriShapeWriter("Op", "", stackalloc byte[8]);
        writer.WriteLiteral("/?fixed"u8);
        writer.WriteString("a"u8, "1&2");
        writer.WriteString("none"u8, null);
        writer.BeginList("b"u8, default, 2);
        writer.WriteInteger(default, 3);
        writer.WriteBoolean(default, true);
        writer.EndList();
        Assert.Equal("/?fixed&a=1%262&b=3&b=true", writer.ToString());
    }

    [Fact]
    public void Parameter_with_a_member_of_its_own_is_not_taken_from_a_map()
    {
        var writer = new UriShapeWriter("Op", "", stackalloc byte[8]);
        writer.WriteLiteral("/?fixed"u8);
        writer.WriteString("a"u8, "own");
        writer.BeginMap(default, default, 4);
        foreach (var (key, value) in new Dictionary<string, string> { ["a"] = "map", ["ab"] = "map", ["fixed"] = "map", ["c d"] = "é" })
        {
            writer.WriteKey(key);
            writer.WriteString(default, value);
        }

        writer.EndMap();
        Assert.Equal("/?fixed&a=own&ab=map&c%20d=%C3%A9", writer.ToString());
    }

    [Theory]
    [InlineData("a.b-C_3~", "a.b-C_3~")]
    [InlineData("a b&c=d", "a%20b%26c%3Dd")]
    [InlineData("é", "%C3%A9")]
    public void Name_of_a_parameter_is_percent_encoded(string name, string expected) => Assert.Equal($"/?{expected}=1&{expected}=2", Query(name));

    [Fact]
    public void Each_character_of_a_name_is_encoded_as_that_of_a_value() =>
        Assert.All(Enumerable.Range(1, 127).Select(static code => $"{(char)code}"), static name => Assert.Equal($"/?{Uri.EscapeDataString(name)}=1&{Uri.EscapeDataString(name)}=2", Query(name)));

    private static string Query(string name)
    {
        var writer = new UriShapeWriter("Op", "", stackalloc byte[8]);
        writer.WriteLiteral("/"u8);
        writer.WriteInteger(Encoding.UTF8.GetBytes(name), 1);
        writer.BeginList(Encoding.UTF8.GetBytes(name), default, 1);
        writer.WriteInteger(default, 2);
        writer.EndList();
        return writer.ToString();
    }

    private static string Path(string? value, bool isGreedy)
    {
        var writer = new UriShapeWriter("Op", "", stackalloc byte[8]);
        writer.WriteLiteral("/x/"u8);
        writer.BeginLabel("Name", isGreedy);
        writer.WriteString(default, value);
        writer.WriteLiteral("/y"u8);
        return writer.ToString();
    }
}

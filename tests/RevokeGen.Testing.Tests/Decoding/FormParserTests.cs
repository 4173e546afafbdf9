using System;
using System.Collections.Generic;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing.Tests.Decoding;

public sealed class FormParserTests
{
    [Theory]
    [InlineData("Account=123", "Account", "123")]
    [InlineData("Name=a+b%20c", "Name", "a b c")]
    [InlineData("Name=%E2%82%AC", "Name", "€")]
    [InlineData("Name=a%3Db%26c", "Name", "a=b&c")]
    [InlineData("Name=a=b", "Name", "a=b")]
    [InlineData("VpcIds=", "VpcIds", "")]
    [InlineData("Flag", "Flag", "")]
    [InlineData("a%20key=1", "a key", "1")]
    public void Pair_is_decoded(string form, string key, string value) =>
        Assert.Equal([new KeyValuePair<string, string>(key, value)], FormParser.Parse(form));

    [Fact]
    public void Keys_keep_their_order() =>
        Assert.Equal(["B", "A", "C.member.1"], FormParser.Parse("B=1&A=2&C.member.1=3").Keys);

    [Fact]
    public void Empty_form_has_no_keys() => Assert.Empty(FormParser.Parse(""));

    [Fact]
    public void Key_given_twice_is_refused() => Assert.Throws<FormatException>(() => FormParser.Parse("A=1&A=2"));
}

using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Testing.Decoding;

namespace RevokeGen.Testing.Tests.Decoding;

public sealed class CborFlattenerTests
{
    [Theory]
    [InlineData("A16161A2616201616381F4", "a.b=1|a.c[0]=False")]
    [InlineData("BF6161BF6162F6FF61639F0102FFFF", "a.b=|c[0]=1|c[1]=2")]
    [InlineData("A46161A06162806163BFFF61649FFF", "a={}|b=[]|c={}|d=[]")]
    [InlineData("A261617F61786179FF61625F420102FF", "a=xy|b=AQI=")]
    [InlineData("A16161C1FB41D8BF77A0000000", "a=1660804736")]
    [InlineData("A36161FA412CCCCD6162F97C006163FB7FF8000000000000", "a=10.8|b=Infinity|c=NaN")]
    [InlineData("A361613961A861621BFFFFFFFFFFFFFFFF61633BFFFFFFFFFFFFFFFF", "a=-25001|b=18446744073709551615|c=-18446744073709551616")]
    [InlineData("A46161C249010000000000000000" + "6162C349010000000000000000" + "6163C482211A000122AE" + "6164C4820007", "a=18446744073709551616|b=-18446744073709551617|c=74414E-2|d=7")]
    [InlineData("A26161F76162D9D9F7F5", "a=|b=True")]
    [InlineData("A263612E62016161A1616202", "a.b=1")]
    [InlineData("07", "=7")]
    [InlineData("A0", "")]
    public void Leaves_have_member_paths_and_read_as_in_json(string cbor, string expected) =>
        Assert.Equal(expected, string.Join('|', CborFlattener.Flatten(Convert.FromHexString(cbor)).Select(static leaf => $"{leaf.Key}={leaf.Value}")));

    [Theory]
    [InlineData("")]
    [InlineData("A1")]
    [InlineData("A16161")]
    [InlineData("A1616101FF")]
    [InlineData("A10101")]
    [InlineData("A161FF01")]
    [InlineData("A2616101616102")]
    [InlineData("A161617F4161FF")]
    [InlineData("A161617F7F6161FFFF")]
    [InlineData("A16161FC")]
    [InlineData("A16161E0")]
    [InlineData("A16161FF")]
    [InlineData("A16161C26161")]
    [InlineData("A16161C48101")]
    [InlineData("A16161C482F501")]
    [InlineData("A161617BFFFFFFFFFFFFFFFF")]
    [InlineData("9BFFFFFFFFFFFFFFFF")]
    [InlineData("BF6161FF")]
    public void Bytes_that_are_not_one_document_are_refused(string cbor) => Assert.Throws<FormatException>(() => CborFlattener.Flatten(Convert.FromHexString(cbor)));

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x9F)]
    [InlineData(0xC6)]
    public void Depth_costs_no_stack(byte opening) => Assert.Throws<FormatException>(() => CborFlattener.Flatten([.. Enumerable.Repeat(opening, 1_000_000)]));

    [Fact]
    public void Depth_is_that_of_clients()
    {
        Assert.Equal(new string('x', 127).Replace("x", "a.", StringComparison.Ordinal) + "a", Assert.Single(CborFlattener.Flatten(Nested(128))).Key);
        Assert.Throws<FormatException>(() => CborFlattener.Flatten(Nested(129)));
    }

    private static byte[] Nested(int depth) => [.. Enumerable.Repeat<IEnumerable<byte>>([0xA1, 0x61, 0x61], depth).SelectMany(static level => level), 0x01];
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class FormShapeWriterTests
{
    [Fact]
    public void Action_and_version_come_first()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new FormShapeWriter(output, "RevokeEndpointAccess", "2012-12-01");
        writer.BeginStructure(default);
        writer.WriteString("Account"u8, "111122223333");
        writer.BeginList("VpcIds"u8, "VpcIdentifier"u8, 2);
        writer.WriteString(default, "vpc-1");
        writer.WriteString(default, "vpc-2");
        writer.EndList();
        writer.WriteBoolean("Force"u8, true);
        writer.EndStructure();
        Assert.Equal(
            "Action=RevokeEndpointAccess&Version=2012-12-01&Account=111122223333&VpcIds.VpcIdentifier.1=vpc-1&VpcIds.VpcIdentifier.2=vpc-2&Force=true",
            Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("AZaz09-._~", "AZaz09-._~")]
    [InlineData("a b+c/d=e&f", "a%20b%2Bc%2Fd%3De%26f")]
    [InlineData("%*'()!\n\0", "%25%2A%27%28%29%21%0A%00")]
    [InlineData("é漢🎈", "%C3%A9%E6%BC%A2%F0%9F%8E%88")]
    public void Only_unreserved_characters_stay(string value, string expected) =>
        Assert.Equal($"a={expected}", Written.Form((ref FormShapeWriter writer) => writer.WriteString("a"u8, value)));

    [Fact]
    public void Lone_surrogate_becomes_a_replacement_character()
    {
        var value = "x" + (char)0xDC00 + (char)0xD800;
        Assert.Equal("a=x%EF%BF%BD%EF%BF%BD", Written.Form((ref FormShapeWriter writer) => writer.WriteString("a"u8, value)));
    }

    [Fact]
    public void Name_is_encoded() => Assert.Equal("a%20b=", Written.Form((ref FormShapeWriter writer) => writer.WriteString("a b"u8, "")));

    [Fact]
    public void Scalars_are_encoded() => Assert.Equal(
        "Flag=true&Number=-42&Ratio=10.8&Precise=1E%2B300&Moment=2015-01-25T08%3A00%3A00.25Z&Bytes=%2F%2FsA",
        Written.Form(Sample.Full with { Text = null, Items = null, FlatItems = null, Pairs = null, FlatPairs = null, Child = null }));

    [Fact]
    public void Epoch_seconds_are_plain_digits()
    {
        var value = DateTimeOffset.FromUnixTimeSeconds(1422172800);
        Assert.Equal(
            "a=1422172800", Written.Form((ref FormShapeWriter writer) => writer.WriteTimestamp("a"u8, value, TimestampFormat.EpochSeconds)));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void What_is_no_number_is_named(double value, string expected) =>
        Assert.Equal($"a={expected}", Written.Form((ref FormShapeWriter writer) => writer.WriteDouble("a"u8, value)));

    [Fact]
    public void List_numbers_its_items_below_their_name() =>
        Assert.Equal("Items.member.1=x&Items.member.2=&Items.member.3=z", Written.Form(new Sample { Items = ["x", "", "z"] }));

    [Fact]
    public void Flattened_list_numbers_the_member_itself() => Assert.Equal(
        "FlatItems.1.Text=a&FlatItems.1.FlatItems.1.Flag=true&FlatItems.2.Items.member.1=b&FlatItems.3.Number=1",
        Written.Form(new Sample
        {
            FlatItems =
            [
                new Sample { Text = "a", FlatItems = [new Sample { Flag = true }] },
                new Sample { Items = ["b"] },
                new Sample { Number = 1 },
            ],
        }));

    [Fact]
    public void Empty_list_is_an_empty_value() =>
        Assert.Equal("Items=&FlatItems=&Child.Items=", Written.Form(new Sample { Items = [], FlatItems = [], Child = new Sample { Items = [] } }));

    [Fact]
    public void List_of_ec2_numbers_the_member_itself_whatever_its_items_are_called() => Assert.Equal(
        "Items.1=x&Items.2=&FlatItems.1.Items.1=a&FlatItems.2.Text=b",
        Written.Form(new Sample { Items = ["x", ""], FlatItems = [new Sample { Items = ["a"] }, new Sample { Text = "b" }] }, FormDialect.Ec2Query));

    [Fact]
    public void Empty_list_of_ec2_is_not_written_and_takes_no_number()
    {
        Assert.Equal("", Written.Form(new Sample { Items = [], FlatItems = [], Child = new Sample { Items = [] } }, FormDialect.Ec2Query));
        var form = Written.Form(
            (ref FormShapeWriter writer) =>
            {
                writer.BeginList("L"u8, "member"u8, 2);
                writer.BeginList(default, "member"u8, 0);
                writer.EndList();
                writer.BeginList(default, "member"u8, 1);
                writer.WriteString(default, "x");
                writer.EndList();
                writer.EndList();
            },
            FormDialect.Ec2Query);
        Assert.Equal("L.1.1=x", form);
    }

    [Fact]
    public void Map_writes_key_and_value_of_each_entry() => Assert.Equal(
        "Pairs.entry.1.key=k%201&Pairs.entry.1.value=v1&Pairs.entry.2.key=k2&Pairs.entry.2.value=v2",
        Written.Form(new Sample { Pairs = new Dictionary<string, string> { ["k 1"] = "v1", ["k2"] = "v2" } }));

    [Fact]
    public void Flattened_map_has_its_own_names() => Assert.Equal(
        "FlatPairs.1.K=a&FlatPairs.1.V.Pairs.entry.1.key=b&FlatPairs.1.V.Pairs.entry.1.value=c&FlatPairs.1.V.Child.Flag=true&FlatPairs.2.K=d&FlatPairs.2.V.Number=1",
        Written.Form(new Sample
        {
            FlatPairs = new Dictionary<string, Sample>
            {
                ["a"] = new() { Pairs = new Dictionary<string, string> { ["b"] = "c" }, Child = new Sample { Flag = true } },
                ["d"] = new() { Number = 1 },
            },
        }));

    [Fact]
    public void Map_of_lists_and_list_of_lists_keep_their_numbers()
    {
        var form = Written.Form((ref FormShapeWriter writer) =>
        {
            writer.BeginMap("M"u8, new MapNames("entry"u8, "key"u8, "value"u8), 2);
            for (var key = 'p'; key <= 'q'; key++)
            {
                writer.WriteKey(key.ToString());
                writer.BeginList(default, "member"u8, 2);
                writer.WriteString(default, "1");
                writer.BeginList(default, default, 1);
                writer.WriteString(default, "2");
                writer.EndList();
                writer.BeginList(default, "x"u8, 0);
                writer.EndList();
                writer.WriteString(default, "4");
                writer.EndList();
            }

            writer.EndMap();
        });
        Assert.Equal(
            "M.entry.1.key=p&M.entry.1.value.member.1=1&M.entry.1.value.member.2.1=2&M.entry.1.value.member.3=&M.entry.1.value.member.4=4&" +
            "M.entry.2.key=q&M.entry.2.value.member.1=1&M.entry.2.value.member.2.1=2&M.entry.2.value.member.3=&M.entry.2.value.member.4=4",
            form);
    }

    [Fact]
    public void Empty_map_and_empty_structure_and_nulls_write_nothing() => Assert.Equal(
        "", Written.Form(new Sample { Pairs = new Dictionary<string, string>(), Child = new Sample { Child = new Sample() } }));

    [Fact]
    public void Null_item_is_left_out_and_null_entry_is_empty()
    {
        var form = Written.Form((ref FormShapeWriter writer) =>
        {
            writer.BeginList("L"u8, "member"u8, 2);
            writer.WriteNull(default);
            writer.WriteString(default, "x");
            writer.EndList();
            writer.BeginMap("M"u8, new MapNames("entry"u8, "key"u8, "value"u8), 1);
            writer.WriteKey("k");
            writer.WriteNull(default);
            writer.EndMap();
        });
        Assert.Equal("L.member.1=x&M.entry.1.key=k&M.entry.1.value=", form);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(191)]
    [InlineData(192)]
    [InlineData(5000)]
    public void Blob_is_base64(int length)
    {
        var value = new byte[length];
        new Random(length).NextBytes(value);
        var form = Written.Form((ref FormShapeWriter writer) => writer.WriteBlob("a"u8, value));
        Assert.Equal("a=" + Uri.EscapeDataString(Convert.ToBase64String(value)), form);
    }

    [Fact]
    public void Text_longer_than_any_block_is_whole()
    {
        var value = new string('x', 5000) + new string('ü', 3000) + new string(' ', 2000);
        Assert.Equal("a=" + Uri.EscapeDataString(value), Written.Form((ref FormShapeWriter writer) => writer.WriteString("a"u8, value)));
    }

    [Fact]
    public void Nesting_has_no_limit()
    {
        const int Depth = 20_000;
        var form = Written.Form((ref FormShapeWriter writer) =>
        {
            for (var level = 0; level < Depth; level++)
                writer.BeginStructure("Child"u8);
            writer.WriteBoolean("Flag"u8, true);
            for (var level = 0; level < Depth; level++)
                writer.EndStructure();
            writer.WriteBoolean("Flag"u8, false);
        });
        Assert.Equal(string.Concat(Enumerable.Repeat("Child.", Depth)) + "Flag=true&Flag=false", form);
    }
}

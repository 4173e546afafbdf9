using System.Linq;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Servers;

namespace RevokeGen.Runtime.Tests.Servers;

public sealed class FormDocumentTests
{
    [Fact]
    public void A_form_is_the_tree_that_its_names_describe()
    {
        var form = FormDocument.Parse("Action=Do&Version=1&Version=2&A.member.10=j&A.member.2=b+c&A.member.1=%26&B=");

        Assert.Equal("Do", form.Action);
        Assert.Equal(["Version", "A", "B"], form.Root.Children.Select(static child => child.Key));
        Assert.Equal(["&", "b c", "j"], form.Root.Find("A")!.Find("member")!.Items.Select(static item => item.Value.Value));
        Assert.Equal(("2", ""), (form.Root.Find("Version")!.Value, form.Root.Find("B")!.Value));
    }

    [Fact]
    public void A_name_may_not_nest_without_end() =>
        Assert.Throws<ShapeFormatException>(static () => FormDocument.Parse(string.Join('.', Enumerable.Repeat("a", 100_000)) + "=1"));

    [Theory]
    [InlineData("")]
    [InlineData("5\r\nab")]
    [InlineData("zz\r\nab\r\n0\r\n")]
    [InlineData("-1\r\n")]
    public void A_body_that_is_not_in_chunks_is_refused(string body) =>
        Assert.Throws<ShapeFormatException>(() => ChunkedBody.Undo(System.Text.Encoding.ASCII.GetBytes(body)));
}

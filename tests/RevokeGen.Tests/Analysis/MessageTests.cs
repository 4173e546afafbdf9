using System.Globalization;
using System.Threading.Tasks;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>A message says which member, what is wrong and what to do.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("revoke", "Principal = null!", "'RevokePermissionsRequest.Principal' is required and null here; give it a value")]
    [InlineData("revoke", "Permissions = []", "'RevokePermissionsRequest.Permissions' has 0 items; give it at least 1 item")]
    [InlineData("list", "Names = [\"a\", \"b\", \"c\", \"d\"]", "'ListRequest.Names' has 4 items; give it at most 3 items")]
    [InlineData("list", "Names = [\"a\", \"b\", \"c\", \"d\", .. list.Names!]", "'ListRequest.Names' has 4 or more items; give it at most 3 items")]
    [InlineData("revoke", "CatalogId = \"1\"", "'RevokePermissionsRequest.CatalogId' has 1 character; give it exactly 12 characters")]
    [InlineData("tag", "TagKey = \"\"", "'LFTagKeyResource.TagKey' has 0 characters; give it 1 to 255 characters")]
    [InlineData("tag", "TagValues = [new('x', 300)]", "An item of 'LFTagKeyResource.TagValues' has 300 characters; give it at most 256 characters")]
    [InlineData("list", "Tags = new Dictionary<string, string> { [\"\"] = \"aa\" }", "A key of 'ListRequest.Tags' has 0 characters; give it 1 to 8 characters")]
    [InlineData("list", "Tags = new Dictionary<string, string> { [\"a\"] = \"\" }", "A value of 'ListRequest.Tags' has 0 characters; give it 2 to 4 characters")]
    [InlineData("list", "Label = \"A\"", "'ListRequest.Label' does not match ^[a-z]+$; use a value that does")]
    [InlineData("list", "MaxResults = 0", "'ListRequest.MaxResults' is 0; give it 1 to 100")]
    [InlineData("list", "Offset = -1", "'ListRequest.Offset' is -1; give it at least 0")]
    [InlineData("list", "Ratio = 0.75", "'ListRequest.Ratio' is 0.75; give it at most 0.5")]
    [InlineData("list", "Kinds = [Permission.All, \"ALL\"]", "'ListRequest.Kinds' holds \"ALL\" already, and its items must be unique; remove this one")]
    [InlineData("revoke", "Resource = null!", "'RevokePermissionsRequest.Resource' is null here, and a union must hold exactly one variant; give it a variant with a value")]
    [InlineData("revoke", "Resource = (TableResource)null!", "'Resource.Table' is null here, and a union must hold exactly one variant; give it a variant with a value")]
    public async Task Message_is(string subject, string members, string message)
    {
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf($"_ = {subject} with {{ {members} }};"));
        Assert.Equal(message, Assert.Single(findings).GetMessage(CultureInfo.InvariantCulture));
    }
}

using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

/// <summary>The attributes in a compiled assembly are all that the analyzer needs.</summary>
public sealed class CompiledReferenceTests
{
    [Theory]
    [InlineData("{|RVK2001:_ = revoke with { Principal = null! };|}")]
    [InlineData("{|RVK2001:_ = new TableResource { DatabaseName = null! };|}")]
    [InlineData("{|RVK2002:_ = revoke with { Permissions = [] };|}")]
    [InlineData("{|RVK2003:_ = revoke with { CatalogId = \"\" };|}")]
    [InlineData("{|RVK2003:_ = tag with { TagValues = [new string('x', 257)] };|}")]
    [InlineData("{|RVK2004:_ = revoke with { CatalogId = \"1111-2222-33\" };|}")]
    [InlineData("{|RVK2005:_ = list with { MaxResults = 0 };|}")]
    [InlineData("{|RVK2006:Permission permission = \"SELCT\";|}")]
    [InlineData("{|RVK2007:_ = list with { Kinds = [Permission.All, \"ALL\"] };|}")]
    [InlineData("{|RVK2008:_ = new Resource((TableResource)null!);|}")]
    [InlineData("{|RVK2008:Resource resource = (TableResource)null!;|}")]
    [InlineData("{|RVK2011:switch (revoke.Resource.Kind) { case Resource.Variant.Table: break; }|}")]
    [InlineData("{|RVK2003:Choice choice = \"\";|}")]
    public async Task Wrong_code_is_reported(string marked)
    {
        var (errors, findings) = await Compilations.Analyze(Samples.Consumer.MethodOf(Markup.Remove(marked)));
        Assert.Empty(errors);
        Assert.Equal([Markup.Id(marked)], findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task Correct_code_is_not()
    {
        var (errors, findings) = await Compilations.Analyze(Samples.CorrectCode.Source);
        Assert.Empty(errors);
        Assert.Empty(findings);
    }
}

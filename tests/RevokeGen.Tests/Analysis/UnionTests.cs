using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class UnionTests
{
    [Theory]
    [InlineData("_ = new Resource({|RVK2008:(TableResource)null!|});")]
    [InlineData("_ = new Resource(table: {|RVK2008:null!|});")]
    [InlineData("Resource resource = new({|RVK2008:default(CatalogResource)!|});")]
    [InlineData("Resource resource = {|RVK2008:(TableResource)null!|};")]
    [InlineData("var resource = (Resource)({|RVK2008:(TableResource)null!|});")]
    [InlineData("Resource resource = flag ? table : {|RVK2008:(TableResource)null!|};")]
    [InlineData("_ = revoke with { Resource = {|RVK2008:(TableResource)null!|} };")]
    [InlineData("_ = revoke with { Resource = {|RVK2008:null!|} };")]
    [InlineData("_ = revoke with { Resource = {|RVK2008:default!|} };")]
    [InlineData("_ = revoke with { Resource = flag ? table : {|RVK2008:null!|} };")]
    [InlineData("Resource nothing = null!; _ = revoke with { Resource = {|RVK2008:nothing|} };")]
    [InlineData("TableResource nothing = null!; _ = revoke with { Resource = {|RVK2008:nothing|} };")]
    public Task Null_is_no_variant(string statement) => RequestTest.CheckStatements(statement);

    [Theory]
    [InlineData("_ = new Resource(table);")]
    [InlineData("Resource resource = table;")]
    [InlineData("_ = revoke with { Resource = new CatalogResource() };")]
    [InlineData("_ = revoke with { Resource = flag ? table : new CatalogResource() };")]
    [InlineData("_ = list with { Choice = null };")]
    [InlineData("Resource? resource = null; resource = table; _ = resource;")]
    [InlineData("Resource resource = table ?? throw new Exception();")]
    public Task Variants_with_values_are_fine(string statement) => RequestTest.CheckStatements(statement);

    [Theory]
    [InlineData("_ = new Choice({|RVK2003:\"\"|});")]
    [InlineData("Choice choice = {|RVK2003:\"abcde\"|};")]
    [InlineData("_ = list with { Choice = {|RVK2005:0|} };")]
    [InlineData("_ = new Choice({|RVK2005:10|});")]
    [InlineData("_ = new Choice({|RVK2008:(string)null!|});")]
    [InlineData("_ = new Choice(new Choice.TitleVariant({|RVK2003:\"abcd\"|}));")]
    [InlineData("_ = list with { Choice = new Choice.TitleVariant({|RVK2008:null!|}) };")]
    [InlineData("_ = new Choice({|RVK2008:(Choice.TitleVariant)null!|});")]
    [InlineData("_ = new Choice(new Choice.TitleVariant(\"ab\"));")]
    [InlineData("_ = new Choice(\"abcd\"); _ = new Choice(9); _ = new Choice(text);")]
    public Task Constraints_of_a_variant_are_on_its_constructor(string statement) => RequestTest.CheckStatements(statement);

    [Theory]
    [InlineData("_ = {|CS1729:new Resource()|};")]
    [InlineData("_ = new Resource({|CS1503:new DataLakePrincipal()|});")]
    [InlineData("_ = {|CS1729:new Resource(new CatalogResource(), new CatalogResource())|};")]
    [InlineData("Resource resource = {|CS0029:new DataLakePrincipal()|};")]
    [InlineData("_ = new Resource(table) { {|CS0200:Table|} = table };")]
    public async Task No_variant_a_foreign_one_and_two_do_not_compile(string statement)
    {
        // The squiggles of compiler errors are the compiler's business; that there is one is ours.
        var (errors, findings) = await Compilations.Analyze(Samples.Consumer.MethodOf(Markup.Remove(statement)));
        Assert.Equal([Markup.Id(statement)], errors);
        Assert.Empty(findings);
    }
}

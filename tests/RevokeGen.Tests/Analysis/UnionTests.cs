using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using RevokeGen.Rules;

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
    [InlineData("_ = {|CS1729:new Resource { }|};")]
    [InlineData("_ = revoke.Resource with { {|CS0200:Table|} = table };")]
    [InlineData("_ = revoke.Resource with { {|CS0200:Value|} = table };")]
    [InlineData("_ = revoke.Resource with { {|CS0200:Kind|} = Resource.Variant.Table };")]
    [InlineData("revoke.Resource.{|CS0200:Table|} = table;")]
    [InlineData("Resource resource = {|CS0029:revoke|};")]
    [InlineData("Resource resource = {|CS9174:[table, table]|};")]
    public async Task No_variant_a_foreign_one_and_two_do_not_compile(string statement)
    {
        // The squiggles of compiler errors are the compiler's business; that there is one is ours.
        var (errors, findings) = await Compilations.Analyze(Samples.Consumer.MethodOf(Markup.Remove(statement)));
        Assert.Equal([Markup.Id(statement)], errors);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("_ = revoke with { Resource = {|RVK2008:new Resource(new Resource.UnknownVariant(\"x\"))|} };")]
    [InlineData("_ = revoke with { Resource = flag ? table : {|RVK2008:new Resource(new Resource.UnknownVariant(text))|} };")]
    [InlineData("_ = new RevokePermissionsRequest { Principal = principal, Permissions = some, Resource = {|RVK2008:new(new Resource.UnknownVariant(\"x\"))|} };")]
    public Task A_variant_that_the_spec_does_not_have_cannot_be_sent(string statement) => RequestTest.CheckStatements(statement);

    [Fact]
    public async Task The_message_says_what_can_be_sent()
    {
        const string wrong = "_ = revoke with { Resource = {|#0:new Resource(new Resource.UnknownVariant(text))|} };";
        var test = new RequestTest(Samples.Consumer.Usings + Samples.Consumer.MethodOf(wrong));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UsageRuleDescriptors.UnionNull).WithLocation(0)
            .WithMessage("'Resource' holds one that the spec does not have here, and a union must hold exactly one variant; send one that it has"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("_ = new Resource(new Resource.UnknownVariant(\"x\"));")]
    [InlineData("_ = new PrincipalResourcePermissions { Resource = new(new Resource.UnknownVariant(\"x\")) };")]
    [InlineData("Func<Resource> make = () => new(new Resource.UnknownVariant(\"x\"));")]
    public Task In_an_answer_that_a_test_makes_up_it_is_right(string statement) => RequestTest.CheckStatements(statement);

    [Theory]
    [InlineData("_ = new Own { A = \"a\", {|RVK2008:B|} = \"b\" };")]
    [InlineData("_ = new Own { A = text, B = null, {|RVK2008:C|} = new() };")]
    [InlineData("_ = new Holder { Own = {|RVK2008:new()|} };")]
    [InlineData("_ = new Holder { Own = {|RVK2008:new Own { A = null, B = null }|} };")]
    [InlineData("_ = new Own { A = \"a\" };")]
    [InlineData("_ = new Own { A = text, B = null };")]
    [InlineData("_ = new Own { A = maybe, B = flag ? \"b\" : null };")]
    [InlineData("var own = new Own(); _ = own with { A = \"a\" };")]
    [InlineData("_ = new Holder { Own = new Own() with { B = \"b\" } };")]
    [InlineData("_ = new Holder { Own = new() { A = maybe } };")]
    public Task A_hand_written_union_is_given_one_member(string statement) => RequestTest.Check(Samples.Consumer.MethodOf(statement) + """

        [RevokeGen.Runtime.ClosedUnion]
        public sealed record Own
        {
            [RevokeGen.Runtime.SmithyMember("A")] public string? A { get; init; }
            [RevokeGen.Runtime.SmithyMember("B")] public string? B { get; init; }
            [RevokeGen.Runtime.SmithyMember("C")] public CatalogResource? C { get; init; }
        }

        public sealed record Holder
        {
            [RevokeGen.Runtime.SmithyMember("Own")] public Own? Own { get; init; }
        }
        """);
}

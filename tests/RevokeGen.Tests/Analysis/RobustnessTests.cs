using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>Code is broken most of the time while it is typed: the analyzer may say nothing then, but may not fail.</summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Any_token_left_out_or_doubled_is_survived()
    {
        var count = 0;
        foreach (var source in Samples())
        {
            var compilation = Compilations.Of(source);
            var original = compilation.SyntaxTrees.Single();
            foreach (var broken in Mutations(original))
            {
                var findings = await Compilations.AllFindings(compilation.ReplaceSyntaxTree(original, Compilations.Tree(broken)));
                Assert.DoesNotContain(findings, finding => !finding.Id.StartsWith("RVK", System.StringComparison.Ordinal));
                count++;
            }
        }

        output.WriteLine($"counted: analyzer on broken code: {count} broken sources");
        Assert.True(count > 1000);
    }

    [Theory]
    [InlineData("string loop = loop; _ = revoke with { CatalogId = loop };")]
    [InlineData("string one = two, two = one; _ = revoke with { CatalogId = one };")]
    [InlineData("_ = revoke with { CatalogId = Circle.A, Permissions = Circle.List };")]
    [InlineData("_ = revoke with { CatalogId = new string(), Permissions = new List<Permission> { { } }, Missing = 1 };")]
    [InlineData("_ = revoke with { Permissions = new Permission[-1], Resource = new Resource(null!) };")]
    [InlineData("var loop = new List<Permission>(loop); loop.Add(loop); _ = revoke with { Permissions = loop };")]
    [InlineData("var id = \"\"; while (flag) id = id + id; _ = revoke with { CatalogId = id };")]
    [InlineData("a: var id = \"\"; goto a; b: _ = revoke with { CatalogId = id }; goto b;")]
    [InlineData("_ = list with { MaxResults = 1 / 0, Ratio = (double)decimal.MaxValue, Names = [..] };")]
    public async Task Code_that_cannot_be_is_survived(string statements)
    {
        const string circle = """
            public static class Circle
            {
                public static readonly string A = B, B = A;
                public static readonly IReadOnlyList<Permission> List = [.. List];
            }
            """;
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf(statements) + circle);
        Assert.DoesNotContain(findings, finding => !finding.Id.StartsWith("RVK", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deep_expressions_are_survived()
    {
        var deep = string.Concat(Enumerable.Repeat("flag ? \"1\" : ", 300)) + "text";
        var (_, findings) = await Compilations.Analyze(Consumer.MethodOf($"_ = revoke with {{ CatalogId = {deep} }};"));
        Assert.DoesNotContain(findings, finding => !finding.Id.StartsWith("RVK", System.StringComparison.Ordinal));
    }

    private static IEnumerable<string> Samples()
    {
        yield return CorrectCode.Source;
        yield return Consumer.MethodOf(WrongCode.Statements);
        yield return Consumer.MethodOf(WrongCode.Flow);
    }

    private static IEnumerable<string> Mutations(SyntaxTree tree)
    {
        var text = tree.ToString();
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
        {
            yield return text.Remove(token.SpanStart, token.Span.Length);
            yield return text.Insert(token.Span.End, " " + token.Text);
        }
    }
}

using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator;

public sealed class StepValuesTests
{
    [Fact]
    public void A_compiler_object_deep_in_a_value_is_found()
    {
        var tree = CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken);
        var value = new { Name = "plan", Inner = new[] { new { Tree = (object)tree } } };

        Assert.Single(StepValues.Find(value, "step"));
        Assert.Empty(StepValues.Find(new { Name = "plan" }, "step"));
    }
}

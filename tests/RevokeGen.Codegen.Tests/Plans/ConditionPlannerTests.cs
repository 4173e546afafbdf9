using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Plans;

public sealed class ConditionPlannerTests
{
    [Theory]
    [InlineData("Author != ")]
    [InlineData("length(@) ")]
    public void A_condition_that_is_none_is_a_finding_inside_its_text(string text)
    {
        var findings = new List<Finding>();
        var spot = new TextSpot("a.json", 10, text.Length + 2, 0, 10, 0, text.Length + 12);

        Assert.Null(new ConditionPlanner([], []).Plan(new StringNode(spot, text), new TypePlan(TypeKind.String), "C of a#B", findings));

        var finding = Assert.Single(findings);
        Assert.Equal(SpecRules.InvalidCondition, finding.RuleId);
        Assert.Equal("C of a#B", finding.Arguments[0]);
        Assert.InRange(finding.Spot!.Start, spot.Start + 1, spot.Start + spot.Length - 2);
    }
}

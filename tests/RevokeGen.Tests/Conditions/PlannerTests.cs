using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Tests.Conditions;

public sealed class PlannerTests
{
    [Theory]
    [InlineData("Name != `null` || Empty != `null`", "value.Name is not null || value.Empty is not null")]
    [InlineData("Inner.Sure.Kind == 'ALL' && !Flag", "(value.Inner?.Sure?.Kind)?.Value == \"ALL\" && !(value.Flag == true)")]
    [InlineData("contains(`[\"a\", \"b\"]`, Name)", "value.Name is \"a\" or \"b\"")]
    [InlineData("!(Size < `3`) || Names == `[]`", "!(value.Size < 3) || value.Names is { Count: 0 }")]
    [InlineData("Name == `null` && (Flag || Sure)", "value.Name is null && (value.Flag == true || value.Sure)")]
    public void Ordinary_conditions_read_as_a_person_would_write_them(string expression, string code)
    {
        var writer = new CodeWriter();
        Assert.Equal(code, new ConditionEmitter(writer).Emit(CompiledConditions.Plan(expression, [])!, "value"));
        Assert.Empty(writer.ToString());
    }

    [Fact]
    public void What_needs_a_loop_is_a_function_of_its_own_and_what_may_fail_says_so()
    {
        var writer = new CodeWriter();
        var code = new ConditionEmitter(writer).Emit(CompiledConditions.Plan("length(Items[?Size > `1`]) == `1`", [])!, "value");
        Assert.Equal("(Count_1(value, ref failed_1) == 1) && !failed_1", code);
        Assert.Equal(
            """
            static int Count_1(PutRequest current, ref bool failed)
            {
                if (!(current.Items is not null))
                {
                    failed = true;
                    return default;
                }
                var count = 0;
                if (current.Items is { } list1)
                {
                    for (var index2 = 0; index2 < list1.Count; index2++)
                    {
                        var item3 = list1[index2];
                        if (item3?.Size > 1)
                        {
                            if (item3 is { } kept4)
                            {
                                count++;
                            }
                        }
                    }
                }
                return count;
            }
            var failed_1 = false;

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Theory]
    [InlineData(nameof(TypeKind.String), "starts_with(@, 'a')")]
    [InlineData(nameof(TypeKind.String), "length(@) > `1` && @ != 'ab'")]
    [InlineData(nameof(TypeKind.Long), "@ > `1`")]
    [InlineData(nameof(TypeKind.Boolean), "@")]
    public void A_condition_may_be_about_a_value_that_is_no_structure(string kind, string expression)
    {
        var findings = new List<Finding>();
        Assert.NotNull(Plan(expression, new TypePlan(System.Enum.Parse<TypeKind>(kind)), findings));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("At == `0`", "a comparison of these types cannot be compiled to C# here")]
    [InlineData("At == 'x' || Data == 'y'", "a comparison of these types cannot be compiled to C# here")]
    [InlineData("Large == `5`", "a comparison of these types cannot be compiled to C# here")]
    [InlineData("!Any", "whether this is true-like cannot be compiled to C# here")]
    [InlineData("{a: Name}.a == 'x'", "a multiselect hash cannot be compiled to C# here")]
    [InlineData("sort_by(Items, &Name)[0].Name == 'x'", "an expression as an argument cannot be compiled to C# here")]
    [InlineData("merge(Tags, Tags) == `{}`", "merge() cannot be compiled to C# here")]
    [InlineData("Name == Name", "both sides are the same")]
    [InlineData("(Name || Size) == `1`", "what may be of several types cannot be compiled to C# here")]
    [InlineData("!(Items[*].[*][])", "a projection of arrays of several types cannot be compiled to C# here")]
    [InlineData("Size < `1e999`", "the number is too large")]
    public void What_cannot_be_compiled_is_a_finding(string expression, string message)
    {
        var findings = new List<Finding>();
        Assert.Null(CompiledConditions.Plan(expression, findings));
        var finding = Assert.Single(findings);
        Assert.Equal(SpecRules.InvalidCondition, finding.RuleId);
        Assert.Equal(["Test", message], finding.Arguments);
    }

    [Theory]
    [InlineData(" | (@ && @)", 80)]
    [InlineData(" | (@ || @) | Name", 70)]
    [InlineData(" | (@ || Name) | 'c'", 60)]
    [InlineData(" | [@, @]", 80)]
    [InlineData(" | not_null(@, @)", 120)]
    [InlineData(" | ((@ == `true`) || @)", 50)]
    public void Pipes_do_not_make_a_condition_grow_without_bound(string pipe, int times)
    {
        var findings = new List<Finding>();
        CompiledConditions.Plan("Name" + string.Concat(Enumerable.Repeat(pipe, times)), findings);
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void A_finding_is_at_the_piece_that_is_wrong()
    {
        var findings = new List<Finding>();
        var text = new StringNode(new TextSpot("a.json", 100, 15, 7, 20, 7, 35), "Nme != `null`");
        Assert.Null(ConditionModel.Planner.Plan(text, ConditionModel.Root, "HasName of a#B", findings));
        Assert.Equal(
            new Finding(SpecRules.InvalidCondition, ["HasName of a#B", "there is no member 'Nme'; did you mean 'Name'?"], new TextSpot("a.json", 101, 3, 7, 21, 7, 24)),
            Assert.Single(findings));
    }

    private static ConditionPlan? Plan(string expression, TypePlan root, ICollection<Finding> findings) =>
        ConditionModel.Planner.Plan(new StringNode(new TextSpot("test.json", 0, expression.Length + 2, 0, 0, 0, expression.Length + 2), expression), root, "Test", findings);
}

using System.Linq;

namespace RevokeGen.Runtime.Tests.Validation;

/// <summary>What a validator says of the rules that are broken, and where.</summary>
public sealed class ViolationTests
{
    [Fact]
    public void Every_broken_rule_is_told_in_order()
    {
        var validator = default(Validator);
        Assert.Empty(validator.Violations);
        validator.Length("A", "", 1, 2);
        validator.Add(null, "exactlyOneOf", "holds none.");
        Assert.Equal([new Violation("A", "length", "has 0 characters; it takes 1 to 2."), new Violation("", "exactlyOneOf", "holds none.")], validator.Violations);
        Assert.Equal("holds none.", validator.Violations[1].ToString());
    }

    [Fact]
    public void Paths_name_members_items_and_keys()
    {
        var validator = default(Validator);
        validator.Enter("Resource");
        validator.Enter("Expression");
        validator.EnterItem(12);
        validator.Required<string>("TagKey", null);
        validator.Exit();
        validator.Add(null, "length", "has 0 items.");
        validator.Exit();
        validator.Exit();
        validator.Enter("Tags");
        validator.EnterEntry("cost center");
        validator.Required<string>(null, null);
        validator.Exit();
        validator.Exit();
        validator.Required<string>("Principal", null);
        Assert.Equal(
            ["Resource.Expression[12].TagKey", "Resource.Expression", "Tags[\"cost center\"]", "Principal"],
            validator.Violations.Select(static violation => violation.Path));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(200)]
    public void Paths_may_be_of_any_depth(int depth)
    {
        var validator = default(Validator);
        for (var round = 0; round < 2; round++)
        {
            for (var level = 0; level < depth; level++)
                validator.Enter($"L{level}");
            validator.Required<string>("M", null);
            validator.Exit();
            validator.EnterItem(round);
            validator.Required<string>("M", null);
            for (var level = 0; level < depth; level++)
                validator.Exit();
            validator.Required<string>("M", null);
        }

        var above = string.Join('.', Enumerable.Range(0, depth - 1).Select(static level => $"L{level}"));
        Assert.Equal(
            [$"{above}.L{depth - 1}.M", $"{above}[0].M", "M", $"{above}.L{depth - 1}.M", $"{above}[1].M", "M"],
            validator.Violations.Select(static violation => violation.Path));
    }

    [Theory]
    [InlineData("Resource", true)]
    [InlineData("Resource.Table", false)]
    [InlineData("Resource.Table.Name", false)]
    [InlineData("Resource.Tab", true)]
    [InlineData("Resource.TableWithColumns", true)]
    [InlineData("Permissions", true)]
    [InlineData("Principal", false)]
    [InlineData("Condition.Expression", true)]
    public void A_path_keeps_its_rules_while_no_value_on_it_broke_one(string path, bool expected)
    {
        var validator = default(Validator);
        validator.Enter("Entries");
        validator.EnterItem(1);
        Assert.True(validator.Keeps(path));
        validator.Add("Resource.Table", "length", "is too short.");
        validator.Add("Principal", "required", "is required.");
        validator.Enter("Condition");
        validator.AddCondition("NotEmpty", "is empty.");
        validator.Exit();
        validator.EnterItem(2);
        validator.Add(null, "required", "is required.");
        validator.Exit();
        Assert.Equal(expected, validator.Keeps(path));
        validator.Exit();
        validator.EnterItem(1);
        Assert.False(validator.Keeps("Resource.Table"));
    }

    [Fact]
    public void A_value_that_is_not_allowed_is_one_violation_and_shown_unless_it_is_a_secret()
    {
        var validator = default(Validator);
        validator.Enter("Permissions");
        validator.EnterItem(1);
        validator.NotAllowed(null, "SELECT", "A database takes ALL.");
        validator.NotAllowed(null, "SELECT", "Another row.");
        validator.Exit();
        validator.Exit();
        validator.NotAllowed("Secret", null, "It is a.");
        validator.Required<string>("Name", null);
        validator.NotAllowed("Name", "x", "It is a.");
        Assert.Equal(
            [
                new Violation("Permissions[1]", "allowedValues", "is \"SELECT\", which is not allowed here. A database takes ALL."),
                new Violation("Secret", "allowedValues", "is not allowed here. It is a."),
                new Violation("Name", "required", "is required."),
            ],
            validator.Violations);
    }
}

using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

public sealed class CheckerTests
{
    private static readonly Dictionary<string, JmesPathType> Members = [];

    private static readonly JmesPathType Thing = JmesPathType.Object(static () => Members);

    static CheckerTests()
    {
        Members["Name"] = JmesPathType.String.OrNull();
        Members["Size"] = JmesPathType.Number.OrNull();
        Members["Flag"] = JmesPathType.Boolean.OrNull();
        Members["Names"] = JmesPathType.Array(static () => JmesPathType.String).OrNull();
        Members["Tags"] = JmesPathType.Map(static () => JmesPathType.String).OrNull();
        Members["Items"] = JmesPathType.Array(static () => Thing).OrNull();
        Members["Inner"] = Thing.OrNull();
        Members["Empty"] = JmesPathType.Object(static () => new Dictionary<string, JmesPathType>()).OrNull();
    }

    [Theory]
    [InlineData("«Nme» == 'a'", "there is no member 'Nme'; did you mean 'Name'?")]
    [InlineData("Inner.Inner.«Zzzzzz» == 'a'", "there is no member 'Zzzzzz'")]
    [InlineData("Items[?«Nam» == 'a'] == `null`", "there is no member 'Nam'; did you mean 'Name'?")]
    [InlineData("Name != «null»", "'null' is the name of a member, which is not there; the value is written `null`, with backticks")]
    [InlineData("Flag == «true»", "'true' is the name of a member, which is not there; the value is written `true`, with backticks")]
    [InlineData("Name == «\"whatever\"»", "there is no member 'whatever'; text is written in single quotes")]
    [InlineData("Name.«Size» > `1`", "a string has no members, such as 'Size'")]
    [InlineData("Items.«Name» == 'a'", "an array has no members, such as 'Name'; '[]' before it reaches the items")]
    [InlineData("!Inner.«Flag»", "a boolean has no members, such as 'Flag'; if a '!' stands before it, that binds tighter than '.' and needs parentheses: !(a.b)")]
    [InlineData("Name«[0]» == 'a'", "this takes an array, and gets a string")]
    [InlineData("«Inner[*]» == `[]`", "this takes an array, and gets an object")]
    [InlineData("«Inner[?Flag]» == `[]`", "this takes an array, and gets an object")]
    [InlineData("«Size[]» == `[]`", "this takes an array, and gets a number")]
    [InlineData("«Names.*» == `[]`", "'*' takes an object, and gets an array")]
    [InlineData("Names«[::0]» == `[]`", "the step of a slice cannot be 0")]
    [InlineData("«lenght»(Name) == `1`", "there is no function lenght(); did you mean length()?")]
    [InlineData("«length()» == `1`", "length() takes one argument, and gets none")]
    [InlineData("«contains(Name)»", "contains() takes two arguments, and gets 1")]
    [InlineData("«starts_with(Name, 'a', 'b')»", "starts_with() takes two arguments, and gets 3")]
    [InlineData("not_null(Name, Size) == `1` && «not_null()» == `1`", "not_null() takes at least one argument, and gets none")]
    [InlineData("length(«Size») == `1`", "length() takes a string or an array or an object here, and gets a number")]
    [InlineData("starts_with(Name, «`1`»)", "starts_with() takes a string here, and gets a number")]
    [InlineData("sum(«Names») == `1`", "sum() takes an array in which each item is a number, and here each is a string")]
    [InlineData("max(«Items») == `1`", "max() takes an array in which each item is a number or a string, and here each is an object")]
    [InlineData("max_by(Items, «Size») == `1`", "max_by() takes an expression here, such as &name")]
    [InlineData("max_by(Items, &«Inner»).Size == `1`", "max_by() compares numbers or strings, and here they are an object")]
    [InlineData("sort_by(Items, &«Sze») == `[]`", "there is no member 'Sze'; did you mean 'Size'?")]
    [InlineData("length(«&Name») == `1`", "length() takes no expression here")]
    [InlineData("(«&»Name) == `1`", "'&' can only stand before an argument of a function that takes an expression")]
    [InlineData("«Name == `1`»", "a string never equals a number")]
    [InlineData("«Size != 'a'»", "a number never equals a string")]
    [InlineData("«Inner == 'a'» || Flag", "an object never equals a string")]
    [InlineData("«`true` == `false`»", "a boolean never equals a boolean")]
    [InlineData("«Name» < `3`", "only numbers are less or greater, and this is a string")]
    [InlineData("Size >= «'3'»", "only numbers are less or greater, and this is a string")]
    [InlineData("«contains(Names, `1`)»", "the array holds a string, and so never contains a number")]
    [InlineData("«contains(Name, `1`)»", "a string never contains a number")]
    [InlineData("«Name»", "it must be a boolean, and is a string")]
    [InlineData("«Name || Size»", "it must be a boolean, and is a number or a string")]
    [InlineData("«Flag && Name»", "it can never be true")]
    [InlineData("«`false`»", "it can never be true")]
    [InlineData("«{a: Flag}»", "it must be a boolean, and is an object")]
    [InlineData("Flag || !«Empty»", "an object without members is false-like even when it is there; compare it with `null`")]
    [InlineData("«Empty» || Flag", "an object without members is false-like even when it is there; compare it with `null`")]
    [InlineData("Items[?Flag && «Empty»] == `null`", "an object without members is false-like even when it is there; compare it with `null`")]
    public void What_is_wrong_for_every_value_is_reported_where_it_is(string marked, string message)
    {
        var text = marked.Replace("«", "", System.StringComparison.Ordinal).Replace("»", "", System.StringComparison.Ordinal);
        var start = marked.IndexOf('«', System.StringComparison.Ordinal);
        var length = marked.IndexOf('»', System.StringComparison.Ordinal) - start - 1;
        Assert.Equal([new(message, start, length)], Check(text));
    }

    [Theory]
    [InlineData("Name != `null` || Empty != `null`")]
    [InlineData("Name == `null`")]
    [InlineData("Name == Inner.Inner.Inner.Name")]
    [InlineData("Tags.* && Tags.anything == 'a'")]
    [InlineData("Flag")]
    [InlineData("Flag || Name")]
    [InlineData("Name && Flag")]
    [InlineData("!Name")]
    [InlineData("Size < `3` || length(Names) > `1`")]
    [InlineData("contains(Names, Name) && contains(Name, 'a')")]
    [InlineData("contains([Name, Size], `null`)")]
    [InlineData("length(Items[?Inner.Size > `1`].Names[]) == `2`")]
    [InlineData("max_by(Items, &Size).Name == 'a'")]
    [InlineData("map(&Name, Items)[0] == 'a'")]
    [InlineData("{a: Name}.a == 'x'")]
    [InlineData("[Name, Size][0] == `1`")]
    [InlineData("`{\"a\": 1}`.a == `1`")]
    [InlineData("merge(`{}`, Tags).b == 'x'")]
    [InlineData("to_number(Name) == `1` && to_string(Size) == '1' && type(Name) == 'string'")]
    [InlineData("(Name || Inner) == 'a'")]
    public void What_may_be_right_is_not(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Every_function_is_known_and_refuses_too_many_arguments() =>
        Assert.All(JmesPathFunctions.Names.Where(static name => !JmesPathFunctions.IsVariadic(name)), static name =>
            Assert.Contains(Check($"{name}(@, @, @) == `1`"), problem => problem.Message.StartsWith($"{name}() takes", System.StringComparison.Ordinal)));

    private static IReadOnlyList<JmesPathProblem> Check(string text) => JmesPathChecker.CheckCondition(JmesPathParser.Parse(text).Expression!, Thing).Problems;
}

using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

public sealed class RangeTests
{
    [Theory]
    [InlineData("MaxResults = {|RVK2005:0|}")]
    [InlineData("MaxResults = {|RVK2005:101|}")]
    [InlineData("MaxResults = {|RVK2005:50 + 51|}")]
    [InlineData("MaxResults = flag ? {|RVK2005:-1|} : 1")]
    [InlineData("Offset = {|RVK2005:-1|}")]
    [InlineData("Offset = {|RVK2005:default(int) - 1|}")]
    [InlineData("Ratio = {|RVK2005:0.51|}")]
    [InlineData("Ratio = {|RVK2005:1|}")]
    [InlineData("Ratio = {|RVK2005:double.NaN|}")]
    [InlineData("Ratio = {|RVK2005:double.PositiveInfinity|}")]
    [InlineData("Ratio = {|RVK2005:1e300|}")]
    [InlineData("Share = {|RVK2005:0.1f|}")]
    [InlineData("Share = {|RVK2005:float.NaN|}")]
    [InlineData("Level = {|RVK2005:-3|}")]
    [InlineData("Level = {|RVK2005:short.MaxValue|}")]
    [InlineData("Tiny = {|RVK2005:sbyte.MinValue|}")]
    [InlineData("Amount = {|RVK2005:2.01m|}")]
    [InlineData("Numbers = [1, {|RVK2005:0|}, number]")]
    public Task Numbers_out_of_range_are_reported(string member) => RequestTest.CheckMembers(member, "list");

    [Theory]
    [InlineData("MaxResults = 1")]
    [InlineData("MaxResults = 100")]
    [InlineData("MaxResults = null")]
    [InlineData("MaxResults = number")]
    [InlineData("Offset = 0")]
    [InlineData("Offset = long.MaxValue")]
    [InlineData("Ratio = double.NegativeInfinity")]
    [InlineData("Ratio = -1e300")]
    [InlineData("Ratio = 0.5")]
    [InlineData("Share = 0.05f")]
    [InlineData("Share = float.NegativeInfinity")]
    [InlineData("Level = 2")]
    [InlineData("Level = default(short)")]
    [InlineData("Tiny = 1")]
    [InlineData("Amount = 2")]
    [InlineData("MaxResults = unchecked((int)4294967297)")]
    public Task Others_are_not(string member) => RequestTest.CheckMembers(member, "list");
}

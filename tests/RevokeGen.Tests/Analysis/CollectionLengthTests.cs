using System.Linq;
using System.Threading.Tasks;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

public sealed class CollectionLengthTests
{
    [Theory]
    [InlineData("{|RVK2002:[]|}")]
    [InlineData("{|RVK2002:new List<Permission>()|}")]
    [InlineData("{|RVK2002:new List<Permission>(4)|}")]
    [InlineData("{|RVK2002:new List<Permission> { Capacity = 4 }|}")]
    [InlineData("{|RVK2002:new List<Permission>([])|}")]
    [InlineData("{|RVK2002:new Permission[0]|}")]
    [InlineData("{|RVK2002:new Permission[] { }|}")]
    [InlineData("{|RVK2002:Array.Empty<Permission>()|}")]
    [InlineData("{|RVK2002:Enumerable.Empty<Permission>().ToList()|}")]
    [InlineData("{|RVK2002:new List<Permission>().AsReadOnly()|}")]
    [InlineData("{|RVK2002:ImmutableArray<Permission>.Empty|}")]
    [InlineData("{|RVK2002:ImmutableList<Permission>.Empty|}")]
    [InlineData("{|RVK2002:ImmutableArray.Create<Permission>()|}")]
    [InlineData("{|RVK2002:ReadOnlyCollection<Permission>.Empty|}")]
    [InlineData("{|RVK2002:new ReadOnlyCollection<Permission>([])|}")]
    [InlineData("{|RVK2002:(IReadOnlyList<Permission>)[]|}")]
    [InlineData("{|RVK2002:[.. Array.Empty<Permission>()]|}")]
    [InlineData("{|RVK2002:[.. new Permission[0], .. new List<Permission>()]|}")]
    [InlineData("flag ? {|RVK2002:[]|} : some")]
    [InlineData("revoke.PermissionsWithGrantOption ?? {|RVK2002:[]|}")]
    [InlineData("number switch { 1 => [Permission.All], _ => {|RVK2002:[]|} }")]
    public Task Too_few_items_are_reported(string value) => RequestTest.CheckMembers($"Permissions = {value}");

    [Theory]
    [InlineData("[Permission.Select]")]
    [InlineData("[\"SELECT\"]")]
    [InlineData("[.. some]")]
    [InlineData("[.. some.Where(item => flag)]")]
    [InlineData("[.. Array.Empty<Permission>(), .. some]")]
    [InlineData("some")]
    [InlineData("some.ToList()")]
    [InlineData("new List<Permission>(some)")]
    [InlineData("new List<Permission> { Permission.All }")]
    [InlineData("new Permission[number]")]
    [InlineData("new Permission[1]")]
    [InlineData("new[] { Permission.All }")]
    [InlineData("ImmutableArray.Create(Permission.All)")]
    [InlineData("ImmutableArray.Create(some)")]
    [InlineData("false ? [] : some")]
    [InlineData("new Mine()")]
    public async Task Enough_or_unknown_counts_are_not(string value) => await RequestTest.Check(
        Consumer.MethodOf($"_ = revoke with {{ Permissions = {value} }};") + "public class Mine : List<Permission> { public Mine() => Add(Permission.All); }");

    [Theory]
    [InlineData(51, true)]
    [InlineData(50, false)]
    public async Task Too_many_items_are_reported(int count, bool wrong)
    {
        var items = string.Join(", ", Enumerable.Range(0, count).Select(item => $"\"v{item}\""));
        string[] forms = [$"[{items}]", $"new[] {{ {items} }}", $"new List<string> {{ {items} }}", $"new string[{count}]"];
        foreach (var form in forms)
            await RequestTest.CheckMembers("TagValues = " + (wrong ? $"{{|RVK2002:{form}|}}" : form), "tag");
    }

    [Fact]
    public Task A_spread_of_unknown_size_adds_none_or_more() => RequestTest.CheckStatements("""
        string[] unknown = text.Split(',');
        _ = list with { Names = ["a", "b", "c", .. unknown] };
        _ = list with { Names = {|RVK2002:["a", "b", "c", "d", .. unknown]|} };
        """);

    [Theory]
    [InlineData("{|RVK2002:new Dictionary<string, string>()|}")]
    [InlineData("{|RVK2002:new Dictionary<string, string>(StringComparer.Ordinal)|}")]
    [InlineData("{|RVK2002:new SortedDictionary<string, string> { }|}")]
    [InlineData("{|RVK2002:ImmutableDictionary<string, string>.Empty|}")]
    [InlineData("{|RVK2002:new Dictionary<string, string> { { \"a\", \"bb\" }, { \"b\", \"bb\" }, { \"c\", \"bb\" } }|}")]
    [InlineData("new Dictionary<string, string> { [\"a\"] = \"bb\" }")]
    [InlineData("new Dictionary<string, string> { [\"a\"] = \"bb\", [text] = \"bb\", [\"c\"] = \"bb\" }")]
    [InlineData("new Dictionary<string, string>(list.Tags!)")]
    public Task Maps_are_counted(string value) => RequestTest.CheckMembers($"Tags = {value}", "list");

    [Fact]
    public Task Variables_whose_count_cannot_change_are_followed() => RequestTest.CheckStatements("""
        IReadOnlyList<Permission> none = [];
        Permission[] array = [];
        var grown = new List<Permission>();
        grown.Add(Permission.All);
        IReadOnlyList<Permission> alias = grown;
        IReadOnlyList<Permission> perhaps = [];
        if (flag)
            perhaps = some;
        Permission[] filled = [];
        Fill(ref filled);
        Permission[] swapped = [];
        (swapped, var other) = (some, 1);
        IReadOnlyList<Permission> lambda = [];
        Action change = () => lambda = some;
        _ = revoke with { Permissions = {|RVK2002:none|} };
        _ = revoke with { Permissions = {|RVK2002:array|} };
        _ = revoke with { Permissions = {|RVK2002:[.. none]|} };
        _ = revoke with { Permissions = grown };
        _ = revoke with { Permissions = alias };
        _ = revoke with { Permissions = perhaps };
        _ = revoke with { Permissions = filled };
        _ = revoke with { Permissions = swapped };
        _ = revoke with { Permissions = lambda };
        static void Fill(ref Permission[] array) { }
        """);
}

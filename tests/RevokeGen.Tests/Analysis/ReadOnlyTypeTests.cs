using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

/// <summary>Types that are only read are not validated, and code that makes them, as tests and fakes do, is not judged.</summary>
public sealed class ReadOnlyTypeTests
{
    [Fact]
    public Task Members_of_a_response_are_not_judged() => RequestTest.CheckStatements("""
        _ = new ListResponse { Name = null!, Names = [] };
        _ = new ListResponse { Name = "too long", Names = ["a", "b", "c", "d"] };
        """);

    [Fact]
    public Task What_a_response_takes_into_a_request_is() => RequestTest.CheckStatements("""
        var response = new ListResponse { Name = "", Names = ["a"] };
        _ = list with { Label = {|RVK2003:response.Name|}, Names = response.Names };
        """);
}

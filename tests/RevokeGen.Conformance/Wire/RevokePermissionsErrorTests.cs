using System;
using System.Threading.Tasks;
using RevokeGen.Conformance.LakeFormation;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokePermissionsErrorTests
{
    private const string RequestId = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("InvalidInputException")]
    [InlineData("InvalidInputException:")]
    [InlineData("InvalidInputException:http://internal.example.com/coral/com.example.coral.validate/")]
    [InlineData("com.amazonaws.lakeformation#InvalidInputException")]
    [InlineData("com.amazonaws.lakeformation#InvalidInputException:http://internal.example.com/coral/")]
    public async Task Code_is_found_in_the_header_and_in_either_member(string code)
    {
        var header = Error(400, """{"Message":"no"}""", code);
        var type = Error(400, $$"""{"__type":"{{code}}","Message":"no"}""");
        var plain = Error(400, $$"""{"Message":"no","code":"{{code}}"}""");

        foreach (var reply in new[] { header, type, plain })
        {
            var exception = await Assert.ThrowsAsync<InvalidInputException>(() => LakeFormationCalls.RevokeAsync(reply));

            Assert.Equal("InvalidInputException", exception.Code);
            Assert.Equal("no", exception.ServiceMessage);
            Assert.Equal(400, exception.StatusCode);
            Assert.Equal(RequestId, exception.RequestId);
        }
    }

    [Fact]
    public async Task Header_speaks_before_the_body()
    {
        var reply = Error(400, """{"__type":"InvalidInputException","Message":"gone"}""", "EntityNotFoundException");

        var exception = await Assert.ThrowsAsync<EntityNotFoundException>(() => LakeFormationCalls.RevokeAsync(reply));

        Assert.Equal("gone", exception.ServiceMessage);
    }

    [Theory]
    [InlineData("InvalidInputException", typeof(InvalidInputException))]
    [InlineData("EntityNotFoundException", typeof(EntityNotFoundException))]
    [InlineData("ConcurrentModificationException", typeof(ConcurrentModificationException))]
    [InlineData("AccessDeniedException", typeof(LakeFormationException))]
    [InlineData("NeverHeardOfException", typeof(LakeFormationException))]
    [InlineData("invalidinputexception", typeof(LakeFormationException))]
    public async Task Type_follows_from_the_code_and_not_from_the_status(string code, Type type)
    {
        foreach (var status in new[] { 400, 403, 404, 500 })
        {
            var exception = await RefusedAsync(Error(status, """{"Message":"no"}""", code));

            Assert.IsType(type, exception);
            Assert.Equal(code, exception.Code);
            Assert.Equal("no", exception.ServiceMessage);
            Assert.Equal(status, exception.StatusCode);
            Assert.Equal(RequestId, exception.RequestId);
        }
    }

    [Theory]
    [InlineData("""{"Message":"Datenbank „é🦊“"}""", "Datenbank „é🦊“")]
    [InlineData("""{"message":"lower"}""", "lower")]
    [InlineData("""{"Message":"a \"b\" \u00e9 \ud83e\udd8a"}""", "a \"b\" é 🦊")]
    [InlineData("""{"Added":{"Message":"not this"},"Message":"this"}""", "this")]
    [InlineData("""{"Message":null}""", null)]
    [InlineData("{}", null)]
    [InlineData("", null)]
    [InlineData("""{"Message":"cut""", null)]
    [InlineData("<html>Bad gateway</html>", null)]
    public async Task Message_is_read_where_there_is_one(string body, string? message)
    {
        var exception = await RefusedAsync(Error(400, body, "InvalidInputException"));

        Assert.IsType<InvalidInputException>(exception);
        Assert.Equal(message, exception.ServiceMessage);
        Assert.Equal(RequestId, exception.RequestId);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(403, "{}")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, """{"__type":"InvalidInp""")]
    [InlineData(301, "[1,2]")]
    public async Task Error_without_a_code_keeps_its_status(int status, string body)
    {
        var exception = await RefusedAsync(Error(status, body));

        Assert.IsType<LakeFormationException>(exception);
        Assert.Equal("", exception.Code);
        Assert.Equal(LakeFormationErrorCase.None, exception.Case);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(RequestId, exception.RequestId);
    }

    private static Task<LakeFormationException> RefusedAsync(Reply reply) =>
        Assert.ThrowsAnyAsync<LakeFormationException>(() => LakeFormationCalls.RevokeAsync(reply));

    private static Reply Error(int status, string body, string? type = null)
    {
        var reply = new Reply(status, body) { Headers = [("x-amzn-RequestId", RequestId)] };
        return type is null ? reply : reply with { Headers = [.. reply.Headers, ("X-Amzn-ErrorType", type)] };
    }
}

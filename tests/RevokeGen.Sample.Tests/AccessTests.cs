using System;
using System.Linq;
using System.Threading.Tasks;
using OffBoarding.Access;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>The README's rules for a service of one's own hold at run time too, for values that no compiler can see.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("ann", "writer", "OFF-1", null)]
    [InlineData("ann*", "writer", "OFF-1", null)]
    [InlineData("", "writer", "OFF-1", "Subject")]
    [InlineData("ann", "", "OFF-1", "Roles")]
    [InlineData("ann", "owner", "OFF-1", "Roles[0]")]
    [InlineData("ann", "writer", null, "")]
    public void Each_rule_is_enforced_and_a_caution_is_not(string subject, string roles, string? ticket, string? violated) =>
        Assert.Equal(violated is null ? [] : [violated], Request(subject, roles, ticket).Validate().Select(static violation => violation.Path));

    [Fact]
    public async Task A_message_tells_the_case_of_an_error()
    {
        var script = new ServiceScript();
        script.Enqueue("revoke", ScriptedResponse.RestJsonError("NotFound", "No such role: writer", 404), ScriptedResponse.RestJsonError("NotFound", "No such folder", 404));
        await using var service = LocalService.Start(script);
        using var client = new AccessClient(new ClientOptions
        {
            Region = "eu-west-1",
            Endpoint = service.Endpoint,
            Credentials = new StaticCredentials(LocalCredentials.Default.AccessKeyId, LocalCredentials.Default.SecretAccessKey),
        });

        var gone = await Assert.ThrowsAsync<NotFoundException>(() => client.RevokeAccessAsync(Request("ann", "writer", "OFF-1"), TestContext.Current.CancellationToken));
        var other = await Assert.ThrowsAsync<NotFoundException>(() => client.RevokeAccessAsync(Request("ann", "writer", "OFF-1"), TestContext.Current.CancellationToken));

        Assert.Equal(AccessErrorCase.NothingToRevoke, gone.Case);
        Assert.NotEqual(gone.Case, other.Case);
    }

    private static RevokeAccessRequest Request(string subject, string roles, string? ticket) => new()
    {
        Subject = subject,
        Scope = new Folder { Path = "/plans" },
        Roles = [.. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static role => (Role)role)],
        Ticket = ticket,
    };
}

using System.Threading.Tasks;
using RevokeGen.Testing;

namespace OffBoarding.Tests;

/// <summary>The README's program, run as a process against a local service.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData(200, "")]
    [InlineData(400, "Nothing was left to revoke.\n")]
    public async Task The_program_revokes_and_takes_nothing_to_revoke_for_success(int status, string expected)
    {
        var answer = status == 200 ? ScriptedResponse.Json("{}") : ScriptedResponse.RestJsonError("InvalidInputException", "No permissions revoked.", status);
        await using var service = LocalService.Start(new ServiceScript().Enqueue("RevokePermissions", answer));

        Assert.Equal((0, expected, ""), await SampleProcess.RunAsync("RevokeGen.Sample", service.Endpoint));
        Assert.True(Assert.Single(service.Requests).Signature.IsValid);
    }
}

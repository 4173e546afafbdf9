using System;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Tests.Faults;

/// <summary>Memory that is measured, so that no other test may run beside it.</summary>
[Collection(nameof(LoadTests))]
public sealed class ReservedMemoryTests
{
    [Fact]
    public async Task Length_that_does_not_come_reserves_nothing()
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {ResponseLimits.DefaultBody}\r\n\r\n{{");
        });
        using var client = new LoopbackClient(server.Endpoint);
        await Assert.ThrowsAsync<MalformedResponseException>(() => client.SendAsync());

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<MalformedResponseException>(() => client.SendAsync());

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 2 * 1024 * 1024);
        Assert.Equal(6, server.Accepted);
    }
}

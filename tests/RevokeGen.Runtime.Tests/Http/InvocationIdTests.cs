using System.Collections.Generic;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

public sealed class InvocationIdTests
{
    [Fact]
    public void Ids_are_random_uuids_and_none_comes_twice()
    {
        var seen = new HashSet<string>();
        for (var call = 0; call < 10_000; call++)
        {
            var id = InvocationIds.Next();

            Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id);
            Assert.True(seen.Add(id), id);
        }
    }
}

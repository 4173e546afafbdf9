using System;
using System.Linq;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Conformance.Endpoints;

public sealed class PartitionTests
{
    [Fact]
    public void Partitions_are_those_of_the_published_table()
    {
        using var document = Corpus.ReadJson("endpoints/botocore/partitions.json", "boto/botocore");
        foreach (var partition in document.RootElement.GetProperty("partitions").EnumerateArray())
        {
            var outputs = partition.GetProperty("outputs");
            var expected = new Partition(
                outputs.GetProperty("name").GetString()!,
                outputs.GetProperty("dnsSuffix").GetString()!,
                outputs.GetProperty("dualStackDnsSuffix").GetString()!,
                outputs.GetProperty("supportsFIPS").GetBoolean(),
                outputs.GetProperty("supportsDualStack").GetBoolean(),
                outputs.GetProperty("implicitGlobalRegion").GetString()!);

            var regions = partition.GetProperty("regions").EnumerateObject().Select(static region => region.Name).ToList();
            Assert.NotEmpty(regions);
            Assert.All(regions, region => Assert.Equal(expected, Partitions.Find(region)));
            Assert.All(regions.Where(static region => !region.EndsWith("-global", StringComparison.Ordinal)), region =>
                Assert.Equal(expected, Partitions.Find(region[..^1] + "99")));
        }
    }
}

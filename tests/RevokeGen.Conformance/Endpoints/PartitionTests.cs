using System;
using System.IO;
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

    /// <summary>It knows what the one of the runtime knows, so that calls of other tests go on as ever.</summary>
    [Fact]
    public void Published_table_can_be_loaded()
    {
        var published = File.ReadAllBytes(Corpus.PathTo("endpoints/botocore/partitions.json", "boto/botocore"));
        string[] regions = ["eu-west-1", "us-east-17", "cn-somewhere-9", "us-gov-new-1", "us-isob-east-1", "eusc-de-west-2", "eu-isoe-west-99", "aws-cn-global", "nowhere", ""];
        var builtIn = regions.Select(Partitions.Find).ToList();
        try
        {
            Partitions.Load(published);
            Assert.Equal(builtIn, regions.Select(Partitions.Find));
            Assert.All(regions[..8].Zip(builtIn), static pair => Assert.NotSame(pair.Second, Partitions.Find(pair.First)));
        }
        finally
        {
            Partitions.Reset();
        }

        Assert.All(regions.Zip(builtIn), static pair => Assert.Same(pair.Second, Partitions.Find(pair.First)));
    }
}

using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Endpoints;

public sealed class PartitionsTests
{
    [Theory]
    [InlineData("eu-west-1", "aws")]
    [InlineData("us-east-17", "aws")]
    [InlineData("aws-global", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("cn-somewhere-9", "aws-cn")]
    [InlineData("aws-cn-global", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-gov-new-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    [InlineData("eusc-de-west-2", "aws-eusc")]
    [InlineData("eusc-fr-west-2", "aws")]
    [InlineData("cn-north-", "aws")]
    [InlineData("cn--1", "aws")]
    [InlineData("cn-north-1x", "aws")]
    [InlineData("nowhere", "aws")]
    [InlineData("", "aws")]
    public void Region_belongs_to_the_partition_that_lists_it_or_that_it_resembles(string region, string partition) =>
        Assert.Equal(partition, Partitions.Find(region).Name);

    [Fact]
    public void Partition_has_its_domains()
    {
        var partition = Partitions.Find("cn-north-1");

        Assert.Equal(
            ("amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1"),
            (partition.DnsSuffix, partition.DualStackDnsSuffix, partition.ImplicitGlobalRegion));
    }
}

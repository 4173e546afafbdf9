using System;
using System.Text;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Tests.Endpoints;

/// <summary>With nothing beside them, since the table is the whole process's.</summary>
[Collection(nameof(PartitionsTests))]
[CollectionDefinition(nameof(PartitionsTests), DisableParallelization = true)]
public sealed class PartitionsTests
{
    private const string Table = """
        { "version": "1.1", "partitions": [
          { "id": "moon", "regionRegex": "^mn\\-\\w+\\-\\d+$", "regions": { "moon-global": { "description": "All of it" } },
            "outputs": { "name": "moon", "dnsSuffix": "aws.moon", "dualStackDnsSuffix": "api.moon", "supportsFIPS": false, "supportsDualStack": true, "implicitGlobalRegion": "mn-sea-1" } },
          { "id": "aws", "regionRegex": "^(us|eu)\\-\\w+\\-\\d+$", "regions": { "us-east-1": {} },
            "outputs": { "name": "aws", "dnsSuffix": "amazonaws.com", "dualStackDnsSuffix": "api.aws", "supportsFIPS": true, "supportsDualStack": true, "implicitGlobalRegion": "us-east-1" } } ] }
        """;

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

    [Fact]
    public void Newer_table_is_loaded_in_place_of_the_own_one()
    {
        try
        {
            Partitions.Load(Encoding.UTF8.GetBytes(Table));

            Assert.Equal(new Partition("moon", "aws.moon", "api.moon", SupportsFips: false, SupportsDualStack: true, "mn-sea-1"), Partitions.Find("mn-crater-12"));
            Assert.Equal(("moon", "aws", "aws", "aws"), (Partitions.Find("moon-global").Name, Partitions.Find("us-east-1").Name, Partitions.Find("mn-crater").Name, Partitions.Find("cn-north-1").Name));
        }
        finally
        {
            Partitions.Reset();
        }

        Assert.Equal(("aws", "aws-cn"), (Partitions.Find("mn-crater-12").Name, Partitions.Find("cn-north-1").Name));
    }

    [Theory]
    [InlineData("[]", "is not as AWS publishes it")]
    [InlineData("{", "is not as AWS publishes it")]
    [InlineData("{\"partitions\":[{\"id\":\"aws\"}]}", "is not as AWS publishes it")]
    [InlineData("{\"partitions\":[]}", "has none with the id aws")]
    public void What_is_no_table_is_refused(string json, string reason) => Refused(json, reason);

    [Theory]
    [InlineData("\"aws\"", "\"earth\"", "has none with the id aws")]
    [InlineData("\"amazonaws.com\"", "null", "has a dnsSuffix that is null")]
    [InlineData("\"supportsFIPS\": true", "\"supportsFIPS\": 1", "is not as AWS publishes it")]
    [InlineData("^(us|eu)", "^(us|eu", "The regionRegex of the partition aws cannot be used")]
    public void Table_with_a_mistake_is_refused(string right, string wrong, string reason) => Refused(Table.Replace(right, wrong, StringComparison.Ordinal), reason);

    private static void Refused(string json, string reason)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Partitions.Load(Encoding.UTF8.GetBytes(json)));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal("aws-cn", Partitions.Find("cn-north-1").Name);
    }
}

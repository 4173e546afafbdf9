// Tests of one's own that send wrong input on purpose, where only the test knows it.
using System.Collections.Generic;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;
using Xunit;

namespace OffBoarding.Tests;

public sealed class RefusalTests
{
    public static TheoryData<string, int> Cases => new() { { "", 1 }, { "123", 1 }, { new string('1', 12), 0 } };

    [Theory]
    [InlineData("")]
    [InlineData("1111-2222-3333")]
    [InlineData("11112222333")]
    public void An_account_of_another_length_is_refused(string account) => Assert.NotEmpty(Request(account).Validate());

    [Theory]
    [MemberData(nameof(Cases))]
    public void As_many_violations_as_expected(string account, int violations) => Assert.Equal(violations, Request(account).Validate().Count);

    [Fact]
    public void Nothing_to_revoke_is_refused()
    {
        var permissions = Empty<Permission>();
        var request = Request("111122223333") with { Permissions = permissions };
        Assert.Single(request.Validate());
        Assert.ThrowsAny<System.ArgumentException>(() => new Resource(Null<TableResource>()));
    }

    [Fact]
    public async Task The_client_refuses_too()
    {
        using var client = new LakeFormationClient(new ClientOptions { Region = "eu-west-1" });
        var request = Request(string.Join('-', "1111", "2222"));
        await Assert.ThrowsAnyAsync<System.Exception>(() => client.RevokePermissionsAsync(request));
    }

    private static RevokePermissionsRequest Request(string account) => new()
    {
        CatalogId = account,
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    };

    private static List<T> Empty<T>() => [];

    private static T Null<T>() => default!;
}

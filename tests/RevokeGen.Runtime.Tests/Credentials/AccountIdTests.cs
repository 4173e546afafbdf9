using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>The account that credentials say they belong to.</summary>
public sealed class AccountIdTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task Environment_says_the_account()
    {
        var host = new FakeHost().With("AWS_ACCESS_KEY_ID", "AKIDENV").With("AWS_SECRET_ACCESS_KEY", "secret");
        Assert.Null((await Get(new EnvironmentCredentials(host)))!.AccountId);

        host.With("AWS_ACCOUNT_ID", Account + " ");
        Assert.Equal(Account, (await Get(new EnvironmentCredentials(host)))!.AccountId);
    }

    [Fact]
    public async Task Profile_says_the_account()
    {
        var host = new FakeHost().WithCredentials($"[default]\naws_access_key_id = AKID\naws_secret_access_key = secret\naws_account_id = {Account}\n");
        Assert.Equal(Account, (await Get(CredentialsChain.For(CredentialsContext.Of(new ClientOptions { Host = host }))))!.AccountId);
    }

    private static ValueTask<AwsCredentials?> Get<T>(T provider)
        where T : ICredentialsProvider => provider.GetCredentialsAsync(CancellationToken.None);
}

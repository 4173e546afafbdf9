using System.Threading.Tasks;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Credentials;

public sealed class RecordedSearchTests
{
    private const string Chain = "default-credential-provider-chain";
    private const string Profile = "profile-provider";
    private const string Tokens = "default-token-provider-chain";

    public static IEnumerable<TheoryDataRow<string>> ChainCases => RecordedCase.Rows(Chain);

    public static IEnumerable<TheoryDataRow<string>> ProfileCases => RecordedCase.Rows(Profile);

    public static IEnumerable<TheoryDataRow<string>> TokenCases => RecordedCase.Rows(Tokens);

    [Theory]
    [MemberData(nameof(ChainCases))]
    public async Task Chain_searches_as_it_was_recorded(string name)
    {
        if (RecordedSearches.NotApplicable.ContainsKey(name))
            await Assert.ThrowsAnyAsync<XunitException>(() => CheckAsync(Chain, RecordedCase.Of(Chain, name), name));
        else
            await CheckAsync(Chain, RecordedCase.Of(Chain, name), name);
    }

    [Theory]
    [MemberData(nameof(ProfileCases))]
    public Task Profile_searches_as_it_was_recorded(string name) => CheckAsync(Profile, RecordedCase.Of(Profile, name), name);

    [Theory]
    [MemberData(nameof(TokenCases))]
    public Task Token_is_found_where_it_was_recorded(string name) => CheckTokenAsync(RecordedCase.Of(Tokens, name));

    [Theory]
    [MemberData(nameof(TokenCases))]
    public Task Altered_token_is_noticed(string name) =>
        Assert.ThrowsAnyAsync<XunitException>(() => CheckTokenAsync(RecordedCase.Of(Tokens, name) with { Expectation = static text => text + "x" }));

    /// <summary>Every case is run again with one thing changed in what it expects, of the result and of each request, and must fail.</summary>
    [Fact]
    public async Task Altered_expectation_is_noticed()
    {
        var altered = 0;
        foreach (var group in new[] { Chain, Profile })
        {
            foreach (var name in RecordedCase.Rows(group).Select(static row => row.Data))
            {
                Assert.SkipWhen(name.Length == 0, "There is no test data.");
                if (RecordedSearches.NotApplicable.ContainsKey(name))
                    continue;
                var recorded = RecordedCase.Of(group, name);
                await FailAsync(recorded with { Expectation = static text => text + "x" });
                if (!recorded.HasTraffic)
                    continue;
                await FailAsync(recorded with { Recording = static exchange => exchange with { Url = exchange.Url + "/x" } });
                await FailAsync(recorded with { Recording = static exchange => exchange with { Method = "PATCH" } });
                await FailAsync(recorded with { Recording = static exchange => exchange with { Form = exchange.Form + "&X=1" } });

                async Task FailAsync(RecordedCase changed)
                {
                    await Assert.ThrowsAnyAsync<XunitException>(() => CheckAsync(group, changed, name));
                    altered++;
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"counted: {altered} altered expectations of recorded searches, all noticed");
        Assert.True(altered > 100, $"{altered}");
    }

    private static async Task CheckTokenAsync(RecordedCase recorded)
    {
        var context = new CredentialsContext(new ClientOptions { Host = recorded.Host(), TimeProvider = new PastTime() });

        var token = (await new DefaultToken("codecatalyst", context).GetAsync(new Uri("https://codecatalyst.global.api.aws/"), TestContext.Current.CancellationToken))!;

        var expected = recorded.Result.GetProperty("Ok");
        Assert.Equal(recorded.Expectation(expected.GetProperty("token").GetString()!), token.Value);
        Assert.Equal(expected.GetProperty("expiration").GetDateTimeOffset(), token.Expiration);
    }

    private static Task CheckAsync(string group, RecordedCase recorded, string name) => recorded.CheckAsync(
        context =>
        {
            if (RecordedSearches.ForShell.Contains(name))
                NameShell(context);
            return group == Chain ? CredentialsChain.For(context) : new ProfileCredentials(null, context);
        },
        RecordedSearches.Failures.GetValueOrDefault(name));

    private static void NameShell(CredentialsContext context)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The case's program is written for the shell of other systems.");
        const string Property = "credential_process = ";
        var host = (Configuration.CaseHost)context.Host;
        var lines = host.Files["/home/.aws/config"].Split('\n');
        host.Files["/home/.aws/config"] = string.Join('\n', lines.Select(static line =>
            line.StartsWith(Property, StringComparison.Ordinal) ? $"{Property}sh -c \"{line[Property.Length..]}\"" : line));
    }
}

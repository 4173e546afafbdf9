using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Runtime.Tests.Signing;

public sealed class SigV4SignerTests
{
    private static readonly CanonicalTarget Target = CanonicalTarget.Create("POST", "/RevokePermissions", "");
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 23, 59, 58, TimeSpan.Zero);
    private static readonly AwsCredentials Credentials = new("AKIDEXAMPLE", "secret");

    [Fact]
    public void Signature_is_what_the_steps_of_the_specification_give()
    {
        using var signer = new SigV4Signer("eu-west-1", "lakeformation");

        var signature = Sign(signer, Credentials, Time, "{}");

        Assert.Equal(Expected(Credentials, Time, "{}"), signature);
    }

    [Fact]
    public void Key_follows_credentials_and_day()
    {
        using var signer = new SigV4Signer("eu-west-1", "lakeformation");
        var others = new AwsCredentials("AKIDOTHER", "another secret");

        foreach (var (credentials, time) in new[] { (Credentials, Time), (others, Time), (others, Time.AddSeconds(5)), (Credentials, Time) })
            Assert.Equal(Expected(credentials, time, "{}"), Sign(signer, credentials, time, "{}"));
    }

    [Fact]
    public void Time_is_signed_in_utc()
    {
        using var signer = new SigV4Signer("eu-west-1", "lakeformation");

        Assert.Equal(Expected(Credentials, Time, ""), Sign(signer, Credentials, Time.ToOffset(TimeSpan.FromHours(9)), ""));
    }

    [Fact]
    public void Signing_at_once_from_many_threads_gives_each_its_own_signature()
    {
        using var signer = new SigV4Signer("eu-west-1", "lakeformation");
        var times = new[] { Time, Time.AddHours(1), Time.AddDays(3) };

        Parallel.For(0, 5000, index =>
        {
            var body = index.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(Expected(Credentials, times[index % 3], body), Sign(signer, Credentials, times[index % 3], body));
        });
    }

    [Fact]
    public void Long_headers_are_signed_whole()
    {
        using var signer = new SigV4Signer("eu-west-1", "lakeformation");
        var credentials = new AwsCredentials("AKIDEXAMPLE", "secret", new string('t', 3000));
        var longer = new AwsCredentials("AKIDEXAMPLE", "secret", new string('t', 3001));

        var signature = Sign(signer, credentials, Time, "");

        Assert.Contains("SignedHeaders=host;x-amz-date;x-amz-security-token", signature, StringComparison.Ordinal);
        Assert.NotEqual(signature, Sign(signer, longer, Time, ""));
    }

    [Theory]
    [InlineData("/", "", "/\n\n")]
    [InlineData("/a%20b/c", "", "/a%2520b/c\n\n")]
    [InlineData("/a/../b//c/", "", "/b/c/\n\n")]
    [InlineData("/v1/a.b_c~d-e/", "", "/v1/a.b_c~d-e/\n\n")]
    [InlineData("/.well-known/a:b", "", "/.well-known/a%3Ab\n\n")]
    [InlineData("/a/./b/.", "", "/a/b\n\n")]
    [InlineData("", "", "/\n\n")]
    [InlineData("/../a", "", "/a\n\n")]
    [InlineData("/", "b=2&a=1&a=0&c", "/\na=0&a=1&b=2&c=\n")]
    [InlineData("/", "a=%2f+%c3%a9&a-b=x", "/\na=%2F%2B%C3%A9&a-b=x\n")]
    public void Path_is_encoded_once_more_and_query_sorted(string path, string query, string expected) =>
        Assert.Equal("GET\n" + expected, Encoding.UTF8.GetString(CanonicalTarget.Create("GET", path, query).Utf8));

    private static string Sign(SigV4Signer signer, AwsCredentials credentials, DateTimeOffset time, string body) => signer.Sign(
        new SigningRequest { Target = Target, Headers = [new("host", "example.com")], Body = Encoding.UTF8.GetBytes(body) },
        credentials,
        time).Authorization;

    private static string Expected(AwsCredentials credentials, DateTimeOffset time, string body)
    {
        var date = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{date[..8]}/eu-west-1/lakeformation/aws4_request";
        var canonical = $"POST\n/RevokePermissions\n\nhost:example.com\nx-amz-date:{date}\n\nhost;x-amz-date\n{Sha256(body)}";
        var key = scope.Split('/').Aggregate(
            Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Sha256(canonical)}"));
        return $"AWS4-HMAC-SHA256 Credential={credentials.AccessKeyId}/{scope}, SignedHeaders=host;x-amz-date, "
            + $"Signature={Convert.ToHexStringLower(signature)}";
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

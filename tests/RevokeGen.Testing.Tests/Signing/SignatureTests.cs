using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace RevokeGen.Testing.Tests.Signing;

/// <summary>The checker against signatures that AWS has published for its example credentials.</summary>
public sealed class SignatureTests
{
    private const string PublishedKey = "AKIDEXAMPLE";
    private const string PublishedSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string VanillaSignature = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    [Fact]
    public async Task Published_get_is_valid()
    {
        var check = await CheckAsync(Get("/", VanillaSignature));
        Assert.Equal(SignatureStatus.Valid, check.Status);
        Assert.Equal("20150830/us-east-1/service/aws4_request", check.Scope);
    }

    [Fact]
    public async Task Published_query_is_sorted_before_it_is_signed()
    {
        var request = Get("/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
        Assert.Equal(SignatureStatus.Valid, (await CheckAsync(request)).Status);
    }

    [Fact]
    public async Task Published_form_is_valid() =>
        Assert.Equal(SignatureStatus.Valid, (await CheckAsync(Form("Param1=value1"))).Status);

    [Theory]
    [InlineData("/", "us-east-1", SignatureStatus.Valid)]
    [InlineData("/other", "us-east-1", SignatureStatus.Mismatch)]
    [InlineData("/", "us-east-2", SignatureStatus.Mismatch)]
    [InlineData("/", null, SignatureStatus.Incomplete)]
    public async Task Published_signature_of_sigv4a_is_valid_for_its_request_alone(string target, string? regions, SignatureStatus expected)
    {
        var check = await CheckAsync(GlobalGet(target, regions, "3045022018b4e277d0281864beb51d3600e23f88510ea5031d68ddfbb68614b82a5eb7d2022100effb9c5f22ed9ef3ae0ab243d21f06bce82365bbb79529a07b6888c343ae5f8c"));
        Assert.Equal(expected, check.Status);
        Assert.Equal("20150830/service/aws4_request", check.Scope);
    }

    [Fact]
    public async Task Signature_of_sigv4a_that_is_no_number_is_a_mismatch() =>
        Assert.Equal(SignatureStatus.Mismatch, (await CheckAsync(GlobalGet("/", "us-east-1", "no-number"))).Status);

    [Theory]
    [InlineData("token-1", SignatureStatus.Valid)]
    [InlineData("token-2", SignatureStatus.Valid)]
    [InlineData("token", SignatureStatus.UnknownCredentials)]
    [InlineData("", SignatureStatus.UnknownCredentials)]
    public async Task Bearer_token_that_is_known_takes_a_signatures_place(string token, SignatureStatus expected)
    {
        var script = new ServiceScript { BearerTokens = ["token-1", "token-2"] }.Otherwise("Get", ScriptedResponse.Json("{}"));
        using var invoker = new HttpMessageInvoker(new RecordingHandler(script));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/Get");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);

        using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(script.Requests).Signature.Status);
        Assert.Equal(expected == SignatureStatus.Valid, answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Bearer_token_is_unknown_unless_the_script_has_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/Get");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer token-1");

        Assert.Equal(SignatureStatus.UnknownCredentials, (await CheckAsync(request)).Status);
    }

    [Fact]
    public async Task Changed_body_is_a_mismatch() =>
        Assert.Equal(SignatureStatus.Mismatch, (await CheckAsync(Form("Param1=value2"))).Status);

    [Fact]
    public async Task Changed_path_is_a_mismatch() =>
        Assert.Equal(SignatureStatus.Mismatch, (await CheckAsync(Get("/other", VanillaSignature))).Status);

    [Fact]
    public async Task Claimed_payload_hash_must_be_the_bodys()
    {
        var request = Get("/", VanillaSignature, signedHeaders: "host;x-amz-content-sha256;x-amz-date");
        request.Headers.Add("X-Amz-Content-Sha256", "0000");
        var check = await CheckAsync(request);
        Assert.Equal((SignatureStatus.Mismatch, "X-Amz-Content-Sha256 is not the body's hash."), (check.Status, check.Detail));
    }

    [Fact]
    public async Task Another_secret_is_a_mismatch_and_no_secret_is_told()
    {
        var check = await CheckAsync(Get("/", VanillaSignature), new LocalCredentials(PublishedKey, "another-secret"));
        Assert.Equal(SignatureStatus.Mismatch, check.Status);
        Assert.DoesNotContain("another-secret", check.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_access_key_is_told_apart() =>
        Assert.Equal(SignatureStatus.UnknownCredentials, (await CheckAsync(Get("/", VanillaSignature), new LocalCredentials("AKIDOTHER", "s"))).Status);

    [Fact]
    public async Task Session_token_must_be_the_known_one()
    {
        var known = new LocalCredentials(PublishedKey, PublishedSecret, "token");
        Assert.Equal(SignatureStatus.UnknownCredentials, (await CheckAsync(Get("/", VanillaSignature), known)).Status);
    }

    [Fact]
    public async Task Amz_headers_must_be_signed()
    {
        var request = Get("/", VanillaSignature);
        request.Headers.Add("X-Amz-Security-Token", "token");
        Assert.Equal(SignatureStatus.Incomplete, (await CheckAsync(request)).Status);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150831/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=x-amz-date;host, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;other;x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 nonsense")]
    public async Task Unreadable_authorization_is_incomplete(string authorization)
    {
        var request = Get("/", VanillaSignature);
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        Assert.Equal(SignatureStatus.Incomplete, (await CheckAsync(request)).Status);
    }

    [Fact]
    public async Task Absent_authorization_is_missing() =>
        Assert.Equal(SignatureStatus.Missing, (await CheckAsync(new(HttpMethod.Get, "https://example.amazonaws.com/"))).Status);

    private static HttpRequestMessage Get(string target, string signature, string signedHeaders = "host;x-amz-date") =>
        Sign(new(HttpMethod.Get, $"https://example.amazonaws.com{target}"), signedHeaders, signature);

    private static HttpRequestMessage GlobalGet(string target, string? regions, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://example.amazonaws.com{target}");
        request.Headers.Add("X-Amz-Date", "20150830T123600Z");
        if (regions is not null)
            request.Headers.Add("X-Amz-Region-Set", regions);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-ECDSA-P256-SHA256 Credential={PublishedKey}/20150830/service/aws4_request, SignedHeaders=host;x-amz-date{(regions is null ? "" : ";x-amz-region-set")}, Signature={signature}");
        return request;
    }

    private static HttpRequestMessage Form(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://example.amazonaws.com/")
        {
            Content = new StringContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
        };
        return Sign(request, "content-type;host;x-amz-date", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    private static HttpRequestMessage Sign(HttpRequestMessage request, string signedHeaders, string signature)
    {
        request.Headers.Add("X-Amz-Date", "20150830T123600Z");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={PublishedKey}/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}");
        return request;
    }

    private static async Task<SignatureCheck> CheckAsync(HttpRequestMessage request, LocalCredentials? known = null)
    {
        var script = new ServiceScript(known ?? new LocalCredentials(PublishedKey, PublishedSecret));
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        using var answer = await transport.SendAsync(request, TestContext.Current.CancellationToken);
        return Assert.Single(script.Requests).Signature;
    }
}

using System;
using System.Globalization;
using System.Net.Http;
using System.Text;
using Amazon;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using BenchmarkDotNet.Attributes;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Signing;

namespace RevokeGen.Benchmarks;

/// <summary>The signature of one request of 242 bytes with three signed headers.</summary>
[MemoryDiagnoser]
public class SigningBenchmarks : IDisposable
{
    private const string Host = "sts.us-east-1.amazonaws.com", ContentType = "application/x-www-form-urlencoded";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(new string('a', 242));
    private static readonly AwsCredentials Credentials = new(Exchanges.AccessKeyId, Exchanges.SecretAccessKey);
    private static readonly CanonicalTarget Target = CanonicalTarget.Create("POST", "/", "");
    private static readonly SigningHeader[] Headers = [new("content-type", ContentType), new("host", Host)];

    private readonly SigV4Signer _signer = new("us-east-1", "sts");
    private readonly HandWrittenSignature _byHand = new("sts", Exchanges.AccessKeyId, Exchanges.SecretAccessKey);
    private readonly AWS4Signer _awsSdk = new();
    private readonly AmazonSecurityTokenServiceConfig _config = new() { RegionEndpoint = RegionEndpoint.USEast1 };
    private readonly DefaultRequest _request = new(new AssumeRoleRequest(), "AmazonSecurityTokenService")
    {
        Endpoint = new Uri("https://" + Host),
        HttpMethod = HttpMethod.Post.Method,
        ResourcePath = "/",
        Content = Body,
    };

    /// <summary>By the runtime.</summary>
    [Benchmark]
    public int Runtime() =>
        _signer.Sign(new SigningRequest { Target = Target, Headers = Headers, Body = Body }, Credentials, DateTimeOffset.UtcNow).Authorization.Length;

    /// <summary>By hand, a key made anew each time.</summary>
    [Benchmark]
    public int ByHand() =>
        _byHand.Authorize(Host, "/", ContentType, DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), Body).Length;

    /// <summary>The AWS SDK's.</summary>
    [Benchmark]
    public int AwsSdk()
    {
        _request.Headers["Content-Type"] = ContentType;
        return _awsSdk.SignRequest(_request, _config, new RequestMetrics(), Exchanges.AccessKeyId, Exchanges.SecretAccessKey).ForAuthorizationHeader.Length;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _signer.Dispose();
        GC.SuppressFinalize(this);
    }
}

using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RevokeGen.Runtime.Credentials;

namespace OffBoarding.Tests;

/// <summary>What the README shows of passing on credentials of the AWS SDK for .NET.</summary>
public sealed class SdkCredentials(AWSCredentials source) : ICredentialsProvider
{
    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
        await source.GetCredentialsAsync() is { } now ? new AwsCredentials(now.AccessKey, now.SecretKey, now.Token) : null;
}

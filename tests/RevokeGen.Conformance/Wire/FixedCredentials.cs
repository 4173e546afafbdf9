using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Credentials;

namespace RevokeGen.Conformance.Wire;

internal sealed class FixedCredentials(AwsCredentials credentials) : ICredentialsProvider
{
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => new(credentials);
}

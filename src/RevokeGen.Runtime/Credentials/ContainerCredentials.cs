using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials that a container gets from its host: tasks of ECS, and pods of EKS with a pod identity. By <c>AWS_CONTAINER_CREDENTIALS_RELATIVE_URI</c>, or else
/// <c>AWS_CONTAINER_CREDENTIALS_FULL_URI</c>, with the token of <c>AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE</c>, or else <c>AWS_CONTAINER_AUTHORIZATION_TOKEN</c>.
/// Replaced five minutes before they expire. All providers of a process with the same variables share what is fetched.
/// </summary>
/// <remarks>A full address may be any of https; of http, the loopback addresses, 169.254.170.2 (ECS), 169.254.170.23 and fd00:ec2::23 (EKS). An attempt has two seconds, a request three attempts.</remarks>
public sealed class ContainerCredentials : ICredentialsProvider
{
    private const string Source = "Container";
    private const int Attempts = 3;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly CredentialsContext _context;
    private CredentialsCache<AwsCredentials>? _cache;

    /// <summary>Creates the provider.</summary>
    public ContainerCredentials()
        : this(CredentialsContext.Default)
    {
    }

    internal ContainerCredentials(CredentialsContext context) => _context = context;

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
        (_cache ??= SharedCaches.Find(_context, ContainerEndpoint.Settings(_context.Host), () => new(Source, _context.Time, FetchAsync))).GetAsync(cancellationToken);

    private async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var address = ContainerEndpoint.Find(_context.Host) ?? throw new CredentialsException(
            $"{Source}: {ContainerEndpoint.RelativeUri} and {ContainerEndpoint.FullUri} are not set.");
        var endpoint = new LocalEndpoint(Source, _context, Timeout, Attempts, Attempts) { IsMeant = true };
        (string, string) accept = ("Accept", "application/json");
        var answer = await endpoint.SendAsync(
            HttpMethod.Get, address, ContainerEndpoint.Token(_context.Host) is { } token ? [accept, ("Authorization", token)] : [accept], cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw endpoint.Failure(string.Create(CultureInfo.InvariantCulture, $"{address.Authority} answered with status {(int)answer.Status}."));
        using var document = new CredentialsDocument(Source, answer.Body);
        return document.Credentials("Token", isTemporary: true);
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials of the role of an EC2 instance, from its metadata service, version 2 (a token first). Replaced five minutes before they expire. Where the service itself
/// has none newer than expired ones, those are used on for a quarter of an hour at a time: other services may still take them. A failure stands for ten seconds, in which the
/// service is not asked again. All providers of a process with the same settings share what is fetched.
/// </summary>
/// <remarks>
/// <c>AWS_EC2_METADATA_DISABLED=true</c> switches it off. Its address is <c>AWS_EC2_METADATA_SERVICE_ENDPOINT</c>, or by <c>AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE</c>
/// (<c>IPv4</c>, the default, or <c>IPv6</c>). An attempt has <c>AWS_METADATA_SERVICE_TIMEOUT</c> seconds, 1 by default. A request has
/// <c>AWS_METADATA_SERVICE_NUM_ATTEMPTS</c> attempts; by default three where the service answers with an error that may pass, and one where nobody answers, which is how
/// machines elsewhere find out. Version 1, without a token, is used only with <c>AWS_EC2_METADATA_V1_DISABLED=false</c>. In the profile these are
/// <c>ec2_metadata_service_endpoint</c>, <c>ec2_metadata_service_endpoint_mode</c>, <c>metadata_service_timeout</c>, <c>metadata_service_num_attempts</c> and
/// <c>ec2_metadata_v1_disabled</c>.
/// </remarks>
public sealed class InstanceMetadataCredentials : ICredentialsProvider
{
    private const string Source = "Instance metadata";
    private const string TokenPath = "/latest/api/token";
    private const string RolePath = "/latest/meta-data/iam/security-credentials/";
    private const int DefaultAttempts = 3;

    private static readonly TimeSpan Extension = TimeSpan.FromMinutes(15);

    // A machine without the service finds out by waiting.
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(10);

    private readonly Uri? _endpoint;
    private readonly CredentialsContext _context;
    private CredentialsCache<AwsCredentials>? _cache;

    /// <summary>Creates the provider.</summary>
    /// <param name="endpoint">The service's address; null for what environment and profile say.</param>
    public InstanceMetadataCredentials(Uri? endpoint = null)
        : this(endpoint, CredentialsContext.Default)
    {
    }

    internal InstanceMetadataCredentials(Uri? endpoint, CredentialsContext context)
    {
        _endpoint = endpoint;
        _context = context;
    }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (_cache ??= Cache()).GetAsync(cancellationToken);
        }
        catch (ClientException exception)
        {
            return ValueTask.FromException<AwsCredentials?>(CredentialsFailure.Of(Source, exception));
        }
    }

    private CredentialsCache<AwsCredentials> Cache()
    {
        var settings = InstanceMetadataSettings.Find(_endpoint, new SettingSources(_context.Host, _context.Options.Profile))
            ?? throw new CredentialsException($"{Source}: {InstanceMetadataSettings.Disabled} is true.");
        return SharedCaches.Find(_context, settings, () => new(Source, _context.Time, token => FetchAsync(settings, token)) { FailureLifetime = FailureLifetime });
    }

    private async Task<AwsCredentials> FetchAsync(InstanceMetadataSettings settings, CancellationToken cancellationToken)
    {
        var endpoint = new LocalEndpoint(Source, _context, settings.Timeout, settings.Attempts ?? DefaultAttempts, settings.Attempts ?? 1);
        IReadOnlyList<(string, string)> headers = await TokenAsync(endpoint, settings, cancellationToken).ConfigureAwait(false) is { } token
            ? [("x-aws-ec2-metadata-token", token)]
            : [];
        var role = await RoleAsync(endpoint, settings, headers, cancellationToken).ConfigureAwait(false);
        var answer = await endpoint.SendAsync(HttpMethod.Get, new Uri(settings.Endpoint + RolePath + role), headers, cancellationToken).ConfigureAwait(false);
        return Read(endpoint, answer);
    }

    private static async Task<string?> TokenAsync(LocalEndpoint endpoint, InstanceMetadataSettings settings, CancellationToken cancellationToken)
    {
        LocalAnswer answer;
        try
        {
            answer = await endpoint.SendAsync(
                HttpMethod.Put, new Uri(settings.Endpoint + TokenPath), [("x-aws-ec2-metadata-token-ttl-seconds", "21600")], cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException) when (settings.AllowsVersion1)
        {
            // In a container the answer may be dropped on the way, while requests without a token are answered.
            return null;
        }

        if (answer.IsSuccess)
            return Text(answer) is { Length: > 0 } token && !token.AsSpan().ContainsAnyInRange('\0', '\x1F') ? token : throw endpoint.Failure("the token is empty or not a token.");
        if (settings.AllowsVersion1 && answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
            return null;
        throw endpoint.Failure(answer.Status is HttpStatusCode.Forbidden ? "it is switched off (status 403 to the request for a token)." : Status(answer, "the request for a token"));
    }

    private static async Task<string> RoleAsync(
        LocalEndpoint endpoint, InstanceMetadataSettings settings, IReadOnlyList<(string, string)> headers, CancellationToken cancellationToken)
    {
        var answer = await endpoint.SendAsync(HttpMethod.Get, new Uri(settings.Endpoint + RolePath), headers, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.NotFound)
            throw endpoint.Failure("the instance has no role.");
        if (!answer.IsSuccess)
            throw endpoint.Failure(Status(answer, "the request for the role"));
        var role = Text(answer).Split('\n')[0].TrimEnd();
        if (role.Length == 0)
            throw endpoint.Failure("the instance has no role.");
        foreach (var character in role)
        {
            // It goes into a path.
            if (!char.IsAsciiLetterOrDigit(character) && !"+=,.@-_".Contains(character, StringComparison.Ordinal))
                throw endpoint.Failure("what it gave for the role's name is none.");
        }

        return role;
    }

    private AwsCredentials Read(LocalEndpoint endpoint, LocalAnswer answer)
    {
        if (!answer.IsSuccess)
            throw endpoint.Failure(Status(answer, "the request for credentials"));
        using var document = new CredentialsDocument(Source, answer.Body);
        if (document.Text("Code") is { } code && code != "Success")
            throw endpoint.Failure("it cannot give credentials of the role; what the role trusts may be wrong.");
        var credentials = document.Credentials("Token", isTemporary: true);
        var soonest = _context.Time.GetUtcNow() + CredentialsCache<AwsCredentials>.RefreshWindow;
        return credentials.Expiration < soonest ? credentials with { Expiration = soonest + Extension } : credentials;
    }

    private static string Text(LocalAnswer answer) => Encoding.UTF8.GetString(answer.Body).Trim();

    private static string Status(LocalAnswer answer, string request) =>
        string.Create(CultureInfo.InvariantCulture, $"it answered {request} with status {(int)answer.Status}.");
}

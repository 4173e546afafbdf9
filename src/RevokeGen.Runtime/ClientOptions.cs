using System;
using Microsoft.Extensions.Logging;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime;

/// <summary>How a client behaves. What is left null is taken from the usual <c>AWS_*</c> environment variables and the shared profile files.</summary>
/// <remarks>A service whose endpoints depend on options of its own has a record that derives from this one, such as <c>S3ClientOptions</c>; its client takes either.</remarks>
public record ClientOptions
{
    /// <summary>The region, such as <c>eu-west-1</c>; otherwise <c>AWS_REGION</c>, <c>AWS_DEFAULT_REGION</c>, the profile's <c>region</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The service's address, used as it is; otherwise <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c>, <c>AWS_ENDPOINT_URL</c>, the profile's <c>endpoint_url</c>, then the service's endpoint rules.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Where credentials come from; otherwise <see cref="Profile"/> if it is set, else the <see cref="CredentialsChain"/>. <see cref="AnonymousCredentials"/> sends requests unsigned.</summary>
    public ICredentialsProvider? Credentials { get; init; }

    /// <summary>Where the bearer token comes from, for services that take one (<c>smithy.api#httpBearerAuth</c>); otherwise <c>AWS_BEARER_TOKEN_&lt;SERVICE&gt;</c>, then the profile's <c>sso_session</c>, whose token is only sent to AWS's own hosts. Sent over https, and to this machine itself.</summary>
    public ITokenProvider? Token { get; init; }

    /// <summary>How to prove who sends where the service leaves a choice: <c>sigv4</c>, <c>sigv4a</c> and <c>httpBearerAuth</c>, the best first, with commas between; otherwise <c>AWS_AUTH_SCHEME_PREFERENCE</c>, the profile's <c>auth_scheme_preference</c>, then <c>httpBearerAuth</c> where a <see cref="Token"/> or <c>AWS_BEARER_TOKEN_&lt;SERVICE&gt;</c> is set and no <see cref="Credentials"/> are, then the service's own order.</summary>
    public string? AuthSchemePreference { get; init; }

    /// <summary>The profile in the shared files; otherwise <c>AWS_PROFILE</c>, then <c>default</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>Whether to use FIPS endpoints; otherwise <c>AWS_USE_FIPS_ENDPOINT</c>, the profile's <c>use_fips_endpoint</c>, then false.</summary>
    public bool? UseFips { get; init; }

    /// <summary>Whether to use dual-stack endpoints; otherwise <c>AWS_USE_DUALSTACK_ENDPOINT</c>, the profile's <c>use_dualstack_endpoint</c>, then false.</summary>
    public bool? UseDualStack { get; init; }

    /// <summary>Whether requests go to an address with the caller's account in it, of services that have one for each account; otherwise <c>AWS_ACCOUNT_ID_ENDPOINT_MODE</c>, the profile's <c>account_id_endpoint_mode</c>, then <see cref="RevokeGen.Runtime.AccountIdEndpointMode.Preferred"/>.</summary>
    public AccountIdEndpointMode? AccountIdEndpointMode { get; init; }

    /// <summary>How often a request is sent at most, 1 or more; otherwise <c>AWS_MAX_ATTEMPTS</c>, the profile's <c>max_attempts</c>, then 3.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>How failures that may pass are dealt with; otherwise <c>AWS_RETRY_MODE</c>, the profile's <c>retry_mode</c> (<c>legacy</c> means standard), then <see cref="RevokeGen.Runtime.RetryMode.Standard"/>.</summary>
    public RetryMode? RetryMode { get; init; }

    /// <summary>Whether requests stay uncompressed where their operation allows compression (<c>smithy.api#requestCompression</c>); otherwise <c>AWS_DISABLE_REQUEST_COMPRESSION</c>, the profile's <c>disable_request_compression</c>, then false.</summary>
    public bool? DisableRequestCompression { get; init; }

    /// <summary>The least length of a request's body that is compressed, 0 to 10,485,760 bytes; otherwise <c>AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES</c>, the profile's <c>request_min_compression_size_bytes</c>, then 10,240.</summary>
    public int? RequestMinCompressionSizeBytes { get; init; }

    /// <summary>How long one attempt may take, from signing to the end of the answer, or to its headers where the body is a stream; more than zero, up to 24 days. One that takes longer is given up and tried again like a broken connection. Null, the default, for no limit but the transport's own.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How long a call may take, with all its attempts and the waits between them; more than zero, up to 24 days. One that takes longer ends with a <see cref="CallTimeoutException"/>. Null, the default, for no limit.</summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>The application's name in the user agent, up to 50 characters, by which a service's operators tell whose calls they see; otherwise <c>AWS_SDK_UA_APP_ID</c>, the profile's <c>sdk_ua_app_id</c>, then none. Characters that cannot stand there become dashes.</summary>
    public string? AppId { get; init; }

    /// <summary>What the client logs to, under <c>RevokeGen.</c> and the service's id: Warning when a call fails, Information when an attempt is repeated, Debug for the rest. Without secrets, requests and answers. Null, the default, for no logs.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The longest answer that is read into memory, 1 to 1,000,000,000 bytes; 104,857,600 by default. A longer one is not read to its end, and the call ends with a <see cref="MalformedResponseException"/>.</summary>
    public int MaxResponseBytes { get; init; } = ResponseLimits.DefaultBody;

    /// <summary>The longest head of an answer, its status and headers, 1,024 to 16,777,216 bytes and rounded up to whole kilobytes; 65,536 by default. A longer one ends the call with an <see cref="System.Net.Http.HttpRequestException"/> of <see cref="System.Net.Http.HttpRequestError.ConfigurationLimitExceeded"/>. A transport that is given to the client has a limit of its own.</summary>
    public int MaxResponseHeaderBytes { get; init; } = ResponseLimits.DefaultHead;

    /// <summary>Whether requests are checked against the spec before they are sent; true by default.</summary>
    public bool ValidateRequests { get; init; } = true;

    /// <summary>Makes the token of a request whose caller left it out, by which the service tells a repeated request from a new one; a random UUID by default.</summary>
    public Func<string> NewIdempotencyToken { get; init; } = static () => Guid.NewGuid().ToString();

    /// <summary>The clock for signatures, delays and timeouts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where what is left out is looked up.</summary>
    internal IHostEnvironment Host { get; init; } = ProcessEnvironment.Instance;

    /// <summary>An application's own settings, which a service's own options come from where they are null.</summary>
    internal NamedSettings? Settings { get; init; }

    /// <summary>Gives the endpoint rules the service's own options (<c>smithy.rules#clientContextParams</c>).</summary>
    /// <param name="values">Takes them by the parameters' names; those left null give none.</param>
    protected virtual void AddEndpointValues(EndpointValues values)
    {
    }

    internal EndpointValues EndpointValues()
    {
        var values = new EndpointValues(Settings);
        AddEndpointValues(values);
        return values;
    }
}

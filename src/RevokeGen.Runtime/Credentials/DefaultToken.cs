using System;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// The token of a client that was given none: of the service's variable, else of the profile's sign-in. A profile that is named in code is meant, whatever the environment
/// holds. The sign-in's token opens more than one service, so that it is only sent to AWS's own hosts unless code asks for it.
/// </summary>
/// <param name="service">The service's name in the variable.</param>
/// <param name="context">What providers work with.</param>
internal sealed class DefaultToken(string service, CredentialsContext context)
{
    private readonly EnvironmentToken? _environment = context.Options.Profile is null ? new(service, context.Host) : null;
    private readonly ProfileToken _profile = new(context.Options.Profile, context);

    /// <summary>Gets the token for a request.</summary>
    /// <param name="url">Where the request goes.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="CredentialsException">There is none.</exception>
    public async ValueTask<BearerToken?> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        var tried = "";
        try
        {
            if (_environment is not null)
                return await _environment.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception) when (!exception.IsFinal)
        {
            tried = exception.Message + " ";
        }

        if (!Partitions.HaveHost(url.IdnHost))
        {
            throw new CredentialsException(
                $"No bearer token found. {tried}Profile: the token of a sign-in is only sent to AWS, and {url.IdnHost} is none of its hosts; set ClientOptions.Token to new ProfileToken() if that is meant.");
        }

        try
        {
            return await _profile.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException exception)
        {
            throw new CredentialsException($"No bearer token found. {tried}{exception.Message}", exception.InnerException) { IsFinal = exception.IsFinal };
        }
    }
}

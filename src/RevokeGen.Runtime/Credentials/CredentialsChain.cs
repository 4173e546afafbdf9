using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Asks several providers in order and stays with the first that has credentials.</summary>
public sealed class CredentialsChain : ICredentialsProvider
{
    private readonly ICredentialsProvider[] _providers;
    private volatile ICredentialsProvider? _found;

    /// <summary>Creates the default chain: environment, then profile.</summary>
    public CredentialsChain()
        : this([new EnvironmentCredentials(), new ProfileCredentials()])
    {
    }

    /// <summary>Creates a chain.</summary>
    /// <param name="providers">The providers in the order to ask them, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CredentialsChain(IEnumerable<ICredentialsProvider> providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        _providers = providers.ToArray();
        if (_providers.Length == 0)
            throw new ArgumentException("A chain needs at least one provider.", nameof(providers));
    }

    /// <summary>The provider that the chain stays with; null before there is one.</summary>
    internal ICredentialsProvider? Found => _found;

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
        _found?.GetCredentialsAsync(cancellationToken) ?? SearchAsync(cancellationToken);

    /// <summary>The default for a client. A profile that is named in code is meant, whatever the environment holds.</summary>
    internal static ICredentialsProvider For(string? profile, IHostEnvironment host, TimeProvider time)
    {
        var fromProfile = new ProfileCredentials(profile, host, time);
        return profile is null ? new CredentialsChain([new EnvironmentCredentials(host), fromProfile]) : fromProfile;
    }

    private async ValueTask<AwsCredentials?> SearchAsync(CancellationToken cancellationToken)
    {
        var tried = new List<string>();
        foreach (var provider in _providers)
        {
            try
            {
                var credentials = await provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
                _found = provider;
                return credentials;
            }
            catch (CredentialsException exception) when (!exception.IsFinal)
            {
                tried.Add(exception.Message);
            }
        }

        throw new CredentialsException($"No credentials found. {string.Join(" ", tried)}");
    }
}

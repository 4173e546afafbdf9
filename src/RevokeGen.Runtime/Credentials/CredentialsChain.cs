using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Asks several providers in order and stays with the first that has credentials. One that is set up and fails ends the search: going on would sign as someone else than
/// was meant. Nothing is asked before the first call that needs credentials.
/// </summary>
public sealed class CredentialsChain : ICredentialsProvider
{
    private readonly ICredentialsProvider[] _providers;
    private volatile ICredentialsProvider? _found;

    /// <summary>Creates the default chain: environment, web identity, profile with all that it may name, container, instance metadata.</summary>
    public CredentialsChain()
        : this(Default(CredentialsContext.Default))
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
    internal static ICredentialsProvider For(CredentialsContext context) =>
        context.Options.Profile is { } profile ? new ProfileCredentials(profile, context) : new CredentialsChain(Default(context));

    private static ICredentialsProvider[] Default(CredentialsContext context) =>
    [
        new EnvironmentCredentials(context.Host),
        new WebIdentityCredentials(null, context),
        new ProfileCredentials(null, context),
        new ContainerCredentials(context),
        new InstanceMetadataCredentials(null, context),
    ];

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
            catch (CredentialsException exception)
            {
                tried.Add(exception.Message);
                if (exception.IsFinal)
                    throw CredentialsFailure.Final(Failure(tried), exception.InnerException);
            }
        }

        throw new CredentialsException(Failure(tried));
    }

    private static string Failure(List<string> tried) => $"No credentials found. {string.Join(" ", tried)}";
}

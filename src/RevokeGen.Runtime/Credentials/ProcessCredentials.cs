using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>
/// Credentials that a program prints: JSON with <c>Version</c> 1, <c>AccessKeyId</c>, <c>SecretAccessKey</c>, and for temporary ones <c>SessionToken</c> and
/// <c>Expiration</c>, as a profile's <c>credential_process</c> asks for. Kept until five minutes before they expire; those that do not expire, for good.
/// </summary>
/// <remarks>
/// The program is started without a shell. The command is cut at spaces; quotes hold a part together, and a backslash takes the next character as it is. On Windows
/// the program cuts its arguments itself, as they do there. It has nothing to read, and a minute; then it is killed, with what it started. What it prints is in no
/// message.
/// </remarks>
public sealed class ProcessCredentials : ICredentialsProvider
{
    private const string Source = "Process";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly string _command;
    private readonly string? _accountId;
    private readonly CredentialsContext _context;
    private readonly CredentialsCache<AwsCredentials> _cache;

    /// <summary>Creates the provider.</summary>
    /// <param name="command">The program and its arguments. Without quotes around it, a path ends at its first space.</param>
    /// <exception cref="ArgumentException">The command is null or empty.</exception>
    public ProcessCredentials(string command)
        : this(command, null, CredentialsContext.Default)
    {
    }

    internal ProcessCredentials(string command, string? accountId, CredentialsContext context)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        _command = command;
        _accountId = accountId;
        _context = context;
        _cache = new(Source, context.Time, FetchAsync);
    }

    /// <inheritdoc/>
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => _cache.GetAsync(cancellationToken);

    private async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var start = ProcessCommand.Parse(_command, _context.Host.IsWindows)
            ?? throw CredentialsFailure.Final($"{Source}: the command has a quote that is not closed.");
        using var limit = new CancellationTokenSource(Limit, _context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var result = await ProcessRun.RunAsync(start, either.Token).ConfigureAwait(false);
            if (result.ExitCode != 0)
                throw CredentialsFailure.Final(string.Create(CultureInfo.InvariantCulture, $"{Source}: the program ended with exit code {result.ExitCode}."));
            return Read(result.Output);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw CredentialsFailure.Final(string.Create(CultureInfo.InvariantCulture, $"{Source}: the program took longer than {Limit.TotalSeconds} seconds and was killed."));
        }
    }

    private AwsCredentials Read(byte[] output)
    {
        using var document = new CredentialsDocument(Source, output);
        if (document.Number("Version") != 1)
            throw CredentialsFailure.Final($"{Source}: what it gave does not have Version 1.");
        var credentials = document.Credentials("SessionToken", isTemporary: false);
        return credentials.AccountId is null ? credentials with { AccountId = _accountId } : credentials;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Configuration;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Sends requests to an address of the machine or the container itself, each attempt with a timeout, and again where that may help.</summary>
/// <param name="source">What the credentials come from, for messages.</param>
/// <param name="context">The clock and what sends.</param>
/// <param name="timeout">How long an attempt may take.</param>
/// <param name="attempts">How often a request is sent at most, when the answer is an error that may pass.</param>
/// <param name="attemptsInSilence">How often when there is no answer.</param>
internal sealed class LocalEndpoint(string source, CredentialsContext context, TimeSpan timeout, int attempts, int attemptsInSilence)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether failing to answer is the end, so that no other source may be asked.</summary>
    public bool IsMeant { get; init; }

    // A proxy would be another machine, and would learn the credentials.
    public static HttpMessageInvoker CreateTransport() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Sends a request until there is an answer to go by.</summary>
    /// <exception cref="CredentialsException">There was none.</exception>
    public async Task<LocalAnswer> SendAsync(HttpMethod method, Uri address, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await SendOnceAsync(method, address, headers, cancellationToken).ConfigureAwait(false);
                if (!answer.MayPass || attempt >= attempts)
                    return answer;
            }
            catch (Exception exception) when (IsSilence(exception) && !cancellationToken.IsCancellationRequested)
            {
                if (attempt >= attemptsInSilence)
                    throw Failure($"{address.Authority} did not answer.", exception);
            }

            await Task.Delay(FirstDelay * (1 << Math.Min(attempt - 1, 5)), context.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A failure of the source.</summary>
    public CredentialsException Failure(string message, Exception? cause = null) => new($"{source}: {message}", cause) { IsFinal = IsMeant };

    private static bool IsSilence(Exception exception) => exception is HttpRequestException or SocketException or OperationCanceledException or IOException;

    private async Task<LocalAnswer> SendOnceAsync(HttpMethod method, Uri address, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await context.Local.SendAsync(request, either.Token).ConfigureAwait(false);
        using var body = new PooledBuffer();
        await ResponseBody.ReadAsync(answer, body, ResponseLimits.DefaultBody, either.Token).ConfigureAwait(false);
        return new(answer.StatusCode, body.Written.ToArray());
    }
}

using System;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Http;

/// <summary>
/// The header <c>X-Amzn-Trace-Id</c> of requests that a Lambda function sends, by which Lambda ends functions that call themselves in a circle. Not signed: what stands
/// between may change it.
/// </summary>
/// <remarks>As in AWS's own clients: <see href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html"/>.</remarks>
internal sealed class RecursionDetection
{
    private const string Name = "X-Amzn-Trace-Id";

    private readonly IHostEnvironment _host;

    private RecursionDetection(IHostEnvironment host) => _host = host;

    /// <summary>The detection of a process; null where it is no Lambda function.</summary>
    public static RecursionDetection? Of(IHostEnvironment host) => host.Variable("AWS_LAMBDA_FUNCTION_NAME") is null ? null : new(host);

    /// <summary>Adds the header, unless the request has it already.</summary>
    public void Add(HttpRequestMessage message)
    {
        // Lambda sets it anew for each event.
        if (_host.Variable("_X_AMZN_TRACE_ID") is { } id && !message.Headers.NonValidated.Contains(Name))
            message.Headers.TryAddWithoutValidation(Name, Encoded(id));
    }

    private static string Encoded(string id)
    {
        if (!id.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return id;
        var text = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(id))
        {
            if (octet is >= (byte)' ' and <= (byte)'~')
                text.Append((char)octet);
            else
                text.Append('%').Append(Convert.ToHexString([octet]));
        }

        return text.ToString();
    }
}

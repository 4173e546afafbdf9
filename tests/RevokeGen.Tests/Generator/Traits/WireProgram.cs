using RevokeGen.Tests.Generator.Rules;

namespace RevokeGen.Tests.Generator.Traits;

/// <summary>A program that calls one operation, <c>Put</c> of the service <c>Wire</c>, with a transport of its own.</summary>
internal static class WireProgram
{
    /// <summary>What is sent for a request, and then what becomes of the answer: <c>response</c> of C# code, or the exception as <c>error</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request's initializer.</param>
    /// <param name="answer">The answer: the status, a header or none, and the body.</param>
    /// <param name="seen">C# of a string that is made of <c>response</c>.</param>
    /// <param name="error">C# of a string that is made of <c>error</c>.</param>
    public static string[] Call(string model, string request, (int Status, string Header, string Body) answer, string seen, string error = "error.ToString()") =>
        new EmittedProgram(new GeneratorProject { Source = Source(request, seen, error) }.Spec("/project/wire.json", model)).Call("Run", answer.Status, answer.Header, answer.Body);

    private static string Source(string request, string seen, string error) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using RevokeGen.Runtime;
        using Sample.Wire;

        internal static class Program
        {
            public static string[] Run(int status, string header, string body)
            {
                var handler = new Handler(status, header, body);
                using var invoker = new HttpMessageInvoker(handler);
                using var client = new WireClient(invoker, new ClientOptions
                {
                    Region = "us-east-1",
                    Endpoint = new Uri("https://wire.test"),
                    Credentials = RevokeGen.Runtime.Credentials.AnonymousCredentials.Instance,
                    MaxAttempts = 1,
                    NewIdempotencyToken = static () => "made-up",
                });
                try
                {
                    var response = client.PutAsync(new() { {{request}} }).GetAwaiter().GetResult();
                    return [.. handler.Sent, {{seen}}];
                }
                catch (WireException error)
                {
                    return [.. handler.Sent, {{error}}];
                }
            }

            private static void Main() { }

            private sealed class Handler(int status, string header, string body) : HttpMessageHandler
            {
                public List<string> Sent { get; } = [];

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
                    var content = request.Content;
                    foreach (var sent in request.Headers.NonValidated.Concat(content?.Headers.NonValidated ?? []).Where(static sent => sent.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || sent.Key is "Content-MD5" or "Content-Type").OrderBy(static sent => sent.Key, StringComparer.OrdinalIgnoreCase))
                        Sent.Add($"{sent.Key.ToLowerInvariant()}: {sent.Value}");
                    Sent.Add(content is null ? "" : await content.ReadAsStringAsync(cancellationToken));
                    var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)), RequestMessage = request };
                    if (header.Length > 0)
                        response.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
                    return response;
                }
            }
        }
        """;
}

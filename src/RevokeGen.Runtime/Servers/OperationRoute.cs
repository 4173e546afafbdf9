using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>One operation of a server, done by an implementation.</summary>
/// <param name="facts">The service's fixed facts.</param>
/// <param name="call">The implementation.</param>
internal sealed class OperationRoute<TProtocol, TOperation, TRequest, TResponse>(ServerFacts facts, Func<TRequest, CancellationToken, Task<TResponse>> call)
    : ServerRoute(TOperation.Info)
    where TProtocol : struct, IServerProtocol
    where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
    where TRequest : class
    where TResponse : class
{
    public override async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, ServerRequest request, CancellationToken cancellationToken)
    {
        var value = TProtocol.Read<TOperation, TRequest, TResponse>(request);
        Validate(value);
        var response = await call(value, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The implementation of {Operation.Name} returned null.");
        var answer = new ServerAnswer(facts, TOperation.StatusOf(response), TOperation.RequestIdOf(response) ?? Guid.NewGuid().ToString());
        WriteHeaders(answer, response);
        TProtocol.Write<TOperation, TRequest, TResponse>(answer, response);
        return answer.ToMessage(message);
    }

    private static void Validate(TRequest request)
    {
        var validator = default(Validator);
        TOperation.Validate(ref validator, request);
        if (validator.Violations is { Count: > 0 } violations)
            throw new RefusedRequestException(string.Join("; ", violations));
    }

    private static void WriteHeaders(ServerAnswer answer, TResponse response)
    {
        var writer = new HeaderShapeWriter(TOperation.Info.Name, answer.Headers);
        TOperation.WriteResponseHeaders(ref writer, response);
    }
}

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>One server's way of answering requests: route, read, validate, have it done, write. Made by emitted code, which adds its operations first.</summary>
/// <typeparam name="TProtocol">The service's protocol.</typeparam>
/// <typeparam name="TErrors">How its errors are written.</typeparam>
/// <param name="facts">The service's fixed facts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerPipeline<TProtocol, TErrors>(ServerFacts facts)
    where TProtocol : struct, IServerProtocol
    where TErrors : struct, IErrorWriter
{
    private readonly List<ServerRoute> _routes = [];

    /// <summary>Adds an operation.</summary>
    /// <param name="call">What does it.</param>
    public void Add<TOperation, TRequest, TResponse>(Func<TRequest, CancellationToken, Task<TResponse>> call)
        where TOperation : struct, IOperation<TRequest, TResponse>, IServerOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        _routes.Add(new OperationRoute<TProtocol, TOperation, TRequest, TResponse>(facts, call));
        _routes.Sort(static (left, right) => string.CompareOrdinal(left.Address.Specificity, right.Address.Specificity));
    }

    /// <summary>Answers a request. What the implementation throws is an answer where it is an error of the service, and is otherwise thrown here.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            var request = new ServerRequest(message);
            var route = await FindAsync(message, request, cancellationToken).ConfigureAwait(false)
                ?? throw new ServiceException(new(TProtocol.UnknownOperationCode, "The request is for no operation of this server.", TProtocol.RoutesByAddress ? 404 : 400, null));
            return await route.AnswerAsync(message, request, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException exception)
        {
            return Refuse(message, exception);
        }
        catch (ShapeFormatException malformed)
        {
            return Refuse(message, new(new("SerializationException", malformed.Message, 400, null)));
        }
        catch (RefusedRequestException refused)
        {
            return Refuse(message, new(new(TProtocol.ValidationCode, refused.Message, 400, null)));
        }
    }

    private async Task<ServerRoute?> FindAsync(HttpRequestMessage message, ServerRequest request, CancellationToken cancellationToken)
    {
        var route = TProtocol.RoutesByAddress ? FindByAddress(request) : null;
        if (route?.Operation.RequestBody is BodyFormat.Stream)
            request.Body = await ServerBody.OpenAsync(message.Content, cancellationToken).ConfigureAwait(false);
        else
            request.Content = await ServerBody.ReadAsync(message.Content, cancellationToken).ConfigureAwait(false);
        return TProtocol.RoutesByAddress ? route : FindByName(TProtocol.OperationOf(request, facts.Service));
    }

    private ServerRoute? FindByAddress(ServerRequest request)
    {
        foreach (var route in _routes)
        {
            if (route.Address.Match(request) is not { } labels)
                continue;
            request.Labels = labels;
            return route;
        }

        return null;
    }

    private ServerRoute? FindByName(string? name) => _routes.Find(route => route.Operation.Name == name);

    private HttpResponseMessage Refuse(HttpRequestMessage message, ServiceException exception)
    {
        var answer = new ServerAnswer(facts, exception.StatusCode is >= 300 and < 600 ? exception.StatusCode : 400, exception.RequestId ?? Guid.NewGuid().ToString());
        var writer = new HeaderShapeWriter("", answer.Headers);
        TErrors.WriteHeaders(ref writer, exception);
        TProtocol.WriteError<TErrors>(answer, exception);
        if (exception.ExtendedRequestId is { } extended)
            answer.Add("x-amz-id-2", extended);
        return answer.ToMessage(message);
    }
}

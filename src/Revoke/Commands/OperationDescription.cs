using System;
using System.Buffers;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace Revoke.Commands;

/// <summary>What differs between the commands of two operations.</summary>
/// <param name="Name">The command's name, as the AWS CLI spells it.</param>
/// <param name="Operation">The operation's name in the model.</param>
/// <param name="Summary">One line of help.</param>
/// <param name="ReadRequest">Reads the input.</param>
/// <param name="WriteResponse">Writes the output.</param>
/// <param name="SendAsync">Sends the request, through a transport where one is given.</param>
/// <param name="FindCase">Names the case of an error that the spec tells apart; null for one that it does not.</param>
internal sealed record OperationDescription<TRequest, TResponse>(
    string Name,
    string Operation,
    string Summary,
    RequestReader<TRequest> ReadRequest,
    Action<IBufferWriter<byte>, TResponse> WriteResponse,
    Func<HttpMessageInvoker?, ClientOptions, TRequest, CancellationToken, Task<TResponse>> SendAsync,
    Func<ServiceException, string?> FindCase);

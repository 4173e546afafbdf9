using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Servers;

/// <summary>One operation of a server.</summary>
/// <param name="operation">The operation's fixed facts.</param>
internal abstract class ServerRoute(OperationInfo operation)
{
    public OperationInfo Operation { get; } = operation;

    public UriRoute Address { get; } = new(operation.Method, operation.Path);

    /// <summary>Reads a request, has it done and writes the answer.</summary>
    /// <exception cref="ServiceException">The request is refused, here or by the implementation.</exception>
    /// <exception cref="Serialization.ShapeFormatException">The request cannot be read.</exception>
    /// <exception cref="RefusedRequestException">The request breaks a rule that only reading it can tell.</exception>
    public abstract Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, ServerRequest request, CancellationToken cancellationToken);
}

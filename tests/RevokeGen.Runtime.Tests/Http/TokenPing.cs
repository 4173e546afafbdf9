using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose requests carry a bearer token, or are signed where the client would rather have that, of a service that has an address for each account.</summary>
internal readonly struct TokenPing : IOperation<Ping, Pong>
{
    public static OperationInfo Info { get; } = new(
        new ServiceInfo("Token Pong", "2020-01-02", "token-pong", new CountingRules()) { UsesAccountId = true }, "Ping", HttpMethod.Get, "/ping")
    {
        AuthSchemes = [AuthScheme.HttpBearer, AuthScheme.SigV4],
    };

    public static void Validate(ref Validator validator, Ping request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, Ping request)
        where TWriter : struct, IShapeWriter, allows ref struct => PingOperation.Write(ref writer, request);

    public static Pong Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.Read(ref reader, metadata);

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.ReadError(ref reader, answer, headers);
}

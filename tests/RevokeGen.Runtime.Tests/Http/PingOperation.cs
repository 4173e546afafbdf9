using System;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose text must not be empty; <see cref="PlainProtocol"/> knows its types, so that no shape is read or written.</summary>
internal readonly struct PingOperation : IOperation<Ping, Pong>
{
    public static OperationInfo Info { get; } =
        new(new ServiceInfo("Ping Pong", "2020-01-02", "pingpong", new CountingRules()), "Ping", HttpMethod.Post, "/ping");

    public static void Validate(ref Validator validator, Ping request) =>
        validator.Length("Text", request.Text, 1, long.MaxValue);

    public static void Write<TWriter>(ref TWriter writer, Ping request)
        where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

    public static Pong Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct => throw new NotSupportedException();

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => throw new NotSupportedException();
}

using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose requests may be compressed.</summary>
internal readonly struct PackedPing : IOperation<Ping, Pong>
{
    public static OperationInfo Info { get; } = PingOperation.Info with { RequestCompression = RequestCompression.Gzip };

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

using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose requests may be compressed, say their encoding themselves, and have a checksum.</summary>
internal readonly struct EncodedPing : IOperation<Ping, Pong>
{
    public static OperationInfo Info { get; } = PackedPing.Info with { IsBound = true };

    public static void Validate(ref Validator validator, Ping request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, Ping request)
        where TWriter : struct, IShapeWriter, allows ref struct => PingOperation.Write(ref writer, request);

    public static Pong Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.Read(ref reader, metadata);

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.ReadError(ref reader, answer, headers);

    public static void WriteUri(ref UriShapeWriter writer, Ping request) => writer.WriteLiteral("/ping"u8);

    public static void WriteHeaders(ref HeaderShapeWriter writer, Ping request) => writer.WriteString("Content-Encoding"u8, "custom");

    public static string? ChecksumAlgorithm(Ping request) => "MD5";
}

using System;
using System.IO;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose request and response are streams, written as the generator writes them.</summary>
/// <typeparam name="TKind">What is special about it.</typeparam>
internal readonly struct UploadOperation<TKind> : IOperation<Upload, Download>
    where TKind : struct, IUploadKind
{
    public static OperationInfo Info { get; } = TKind.Change(new(PingOperation.Info.Service, "Put", HttpMethod.Put, "/put")
    {
        IsBound = true,
        RequestBody = BodyFormat.Stream,
        ResponseBody = BodyFormat.Stream,
        ContentType = "application/octet-stream",
    });

    public static void Validate(ref Validator validator, Upload request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, Upload request)
        where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

    public static void WriteUri(ref UriShapeWriter writer, Upload request) => writer.WriteLiteral("/put"u8);

    public static void WriteHeaders(ref HeaderShapeWriter writer, Upload request)
    {
        writer.WriteString("Content-Length"u8, request.Length);
        writer.WriteString("Content-Encoding"u8, request.Encoding);
    }

    public static string? ChecksumAlgorithm(Upload request) => request.Algorithm;

    public static string? EndpointOf(Upload request) => request.Endpoint;

    public static Stream? StreamOf(Upload request) => request.Body;

    public static Download Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct =>
        new(metadata.Body, metadata.Headers.TryFind("x-name", out var name) ? name.ReadString() : null, metadata);

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => new(answer);
}

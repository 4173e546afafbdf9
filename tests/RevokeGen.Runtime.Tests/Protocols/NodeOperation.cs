using System;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>An operation that writes any value, and reads one of the types of the value that is expected.</summary>
internal readonly struct NodeOperation : IOperation<NodeHolder, NodeHolder>
{
    [ThreadStatic]
    private static ShapeNode? _expected;

    /// <summary>What the next answer on this thread must hold.</summary>
    public static ShapeNode Expected
    {
        get => _expected ?? throw new InvalidOperationException("Nothing is expected.");
        set => _expected = value;
    }

    public static OperationInfo Info => SampleOperation.Info;

    public static void Validate(ref Validator validator, NodeHolder request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, NodeHolder request)
        where TWriter : struct, IShapeWriter, allows ref struct => request.Node.Write(ref writer, typeof(TWriter) == typeof(XmlShapeWriter) ? "Sample"u8 : default);

    public static NodeHolder Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Expected.AssertReads(ref reader);
        return new NodeHolder(Expected);
    }

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => new(answer);
}

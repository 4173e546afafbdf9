using System;
using System.Net.Http;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>An operation whose request, response and error are all samples.</summary>
internal readonly struct SampleOperation : IOperation<Sample, Sample>
{
    public static OperationInfo Info { get; } =
        new(new ServiceInfo("Sample Service", "2020-01-08", "sample", new NoRules()), "TakeSample", HttpMethod.Post, "/");

    public static void Validate(ref Validator validator, Sample request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, Sample request)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(default);
        Sample.Write(ref writer, request);
        writer.EndStructure();
    }

    public static Sample Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct => Sample.Read(ref reader);

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => new SampleException(answer, Sample.Read(ref reader));

    internal sealed class SampleException(ErrorResponse answer, Sample details) : ServiceException(answer)
    {
        public Sample Details { get; } = details;

        public new ErrorResponse Error => base.Error;
    }

    private sealed class NoRules : IEndpointRules
    {
        public ResolvedEndpoint Resolve(EndpointParameters parameters) => throw new NotSupportedException();
    }
}

using System;
using System.Net;
using System.Net.Http;
using System.Text;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Protocols;
using RevokeGen.Runtime.Serialization;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Errors with a member in a header, read the way emitted code does it.</summary>
public sealed class BoundErrorTests
{
    [Theory]
    [InlineData("7", "{\"Text\":\"t\"}", 7)]
    [InlineData("7", "{\"Text\":", 7)]
    [InlineData("many", "{\"Text\":\"t\"}", null)]
    [InlineData("many", "", null)]
    [InlineData("99999999999999999999", "<html>", null)]
    public void Header_that_does_not_fit_takes_only_itself_from_an_error(string header, string body, int? expected)
    {
        Assert.Equal(expected, Read<RestJson1>(header, body).Number);
        Assert.Equal(expected, Read<RestXml>(header, body.Replace("{\"Text\":\"t\"}", "<Error><Text>t</Text></Error>", StringComparison.Ordinal)).Number);
    }

    private static BoundException Read<TProtocol>(string header, string body)
        where TProtocol : struct, IProtocol
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadRequest);
        response.Headers.TryAddWithoutValidation("x-number", header);
        return Assert.IsType<BoundException>(TProtocol.ReadError<BoundOperation, Sample, Sample>(Encoding.UTF8.GetBytes(body), response, new ResponseMetadata(null, 400)));
    }

    private sealed class BoundException(ErrorResponse answer, long? number) : ServiceException(answer)
    {
        public long? Number { get; } = number;
    }

    private readonly struct BoundOperation : IOperation<Sample, Sample>
    {
        public static OperationInfo Info => SampleOperation.Info;

        public static void Validate(ref Validator validator, Sample request) => SampleOperation.Validate(ref validator, request);

        public static void Write<TWriter>(ref TWriter writer, Sample request)
            where TWriter : struct, IShapeWriter, allows ref struct => SampleOperation.Write(ref writer, request);

        public static Sample Read<TReader>(ref TReader reader, ResponseMetadata metadata)
            where TReader : struct, IShapeReader, allows ref struct => SampleOperation.Read(ref reader, metadata);

        public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
            where TReader : struct, IShapeReader, allows ref struct
        {
            long? number = headers.TryFind("x-number", out var header) ? header.ReadInteger(0, 100) : null;
            Sample.Read(ref reader);
            return new BoundException(answer, number);
        }
    }
}

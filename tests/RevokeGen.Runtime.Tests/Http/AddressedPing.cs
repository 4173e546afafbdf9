using System.Net.Http;
using RevokeGen.Runtime.Endpoints;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>An operation whose text is part of the endpoint, of a service that has an address for each account.</summary>
internal readonly struct AddressedPing : IOperation<Ping, Pong>
{
    public static OperationInfo Info { get; } = new(
        new ServiceInfo("Ping Pong", "2020-01-02", "s3", new AddressRules()) { UsesAccountId = true }, "Ping", HttpMethod.Post, "/ping")
    {
        HasEndpointParameters = true,
    };

    public static void AddEndpointParameters(EndpointValues values, Ping request)
    {
        values.Add("Text", request.Text);
        values.Add("Bucket", request.Text);
    }

    public static void Validate(ref Validator validator, Ping request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, Ping request)
        where TWriter : struct, IShapeWriter, allows ref struct => PingOperation.Write(ref writer, request);

    public static Pong Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.Read(ref reader, metadata);

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => PingOperation.ReadError(ref reader, answer, headers);

    private sealed class AddressRules : IEndpointRules
    {
        public ResolvedEndpoint Resolve(EndpointParameters parameters)
        {
            var text = parameters.Text("Text");
            var account = parameters.AccountId is { } id ? id + "." : "";
            return new($"https://{text}.{account}{parameters.Region}.example.com")
            {
                AuthSchemes = text switch
                {
                    "global" => [new("bearer"), new("sigv4a") { SigningName = "global", SigningRegionSet = "*" }, new("sigv4")],
                    "elsewhere" => [new("sigv4") { SigningName = "s3-outposts", SigningRegion = "mars-1" }],
                    _ => [],
                },
                Headers = [new("X-From", "rules")],
            };
        }
    }
}

using System;
using System.Net.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Http;

/// <summary>Finds the service's id of a request in its answer.</summary>
internal static class RequestIds
{
    private const string Extended = "x-amz-id-2";

    private static readonly string[] Names = ["x-amzn-requestid", "x-amz-request-id", Extended];

    /// <summary>Looks in the headers; null when they have none.</summary>
    public static string? Find(HttpResponseMessage response)
    {
        foreach (var name in Names)
        {
            if (Value(response, name) is { } id)
                return id;
        }

        return null;
    }

    /// <summary>The second id that some services give to a request; null when there is none.</summary>
    public static string? FindExtended(HttpResponseMessage response) => Value(response, Extended);

    /// <summary>Looks in the headers, then in the body; null when neither has one.</summary>
    public static string? Find(OperationCodec operation, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (Find(response) is { } id)
            return id;
        try
        {
            return operation.FindRequestId(body);
        }
        catch (ShapeFormatException)
        {
            // Reading the answer itself says what is wrong with the body.
            return null;
        }
    }

    private static string? Value(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } id ? id : null;
}

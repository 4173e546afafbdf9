using System;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Reads errors in XML, as the query protocols and restXml send them.</summary>
internal static class XmlErrors
{
    /// <summary>Reads an error.</summary>
    /// <param name="body">The body.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="metadata">What the answer says of itself.</param>
    /// <param name="otherwise">The code of an error that names none.</param>
    public static ServiceException Read<TOperation, TRequest, TResponse>(
        ReadOnlySpan<byte> body, ResponseHeaders headers, ResponseMetadata metadata, string otherwise = "")
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var error = XmlErrorText.Read(body);
        var requestId = metadata.RequestId ?? XmlRequestId.Find(body);
        var answer = new ErrorResponse(error.Code ?? otherwise, error.Message, metadata.StatusCode, requestId) { ExtendedRequestId = metadata.ExtendedRequestId, Location = headers.Location };
        try
        {
            var reader = new XmlShapeReader(body);
            if (XmlErrorText.MoveToError(ref reader))
                return TOperation.ReadError(ref reader, answer, headers);
        }
        catch (ShapeFormatException)
        {
            // The error is known by its code all the same.
        }

        return PartialError.Of<TOperation, TRequest, TResponse>(answer, headers);
    }
}

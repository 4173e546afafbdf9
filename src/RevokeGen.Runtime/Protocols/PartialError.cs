using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Makes an error of what is known of it where its body cannot be read.</summary>
internal static class PartialError
{
    /// <summary>Makes the error, with the members that stand in headers unless they cannot be read either.</summary>
    /// <param name="answer">What is known.</param>
    /// <param name="headers">The headers.</param>
    public static ServiceException Of<TOperation, TRequest, TResponse>(ErrorResponse answer, ResponseHeaders headers)
        where TOperation : struct, IOperation<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        var empty = new EmptyShapeReader();
        try
        {
            return TOperation.ReadError(ref empty, answer, headers);
        }
        catch (ShapeFormatException)
        {
            return TOperation.ReadError(ref empty, answer, default);
        }
    }
}

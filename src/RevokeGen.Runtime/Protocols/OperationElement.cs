using System;
using System.Text;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Protocols;

/// <summary>Elements that the query protocols name after the operation, such as <c>GetThingResponse</c>.</summary>
internal static class OperationElement
{
    public static bool Is(ReadOnlySpan<byte> name, string operation, ReadOnlySpan<byte> suffix) =>
        name.EndsWith(suffix) && Ascii.Equals(name[..^suffix.Length], operation);

    /// <summary>Refuses an answer to something else.</summary>
    /// <exception cref="ShapeFormatException">The root element is another.</exception>
    public static void ExpectRoot(ReadOnlySpan<byte> name, string operation)
    {
        // A page that something in between puts in the answer's place, with status 200, must not pass for a success without members.
        if (!Is(name, operation, "Response"u8))
            throw new ShapeFormatException($"The root element is not that of an answer to {operation}.");
    }
}

using System.ComponentModel;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>How a service's errors are written. Emitted with <c>Server="true"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IErrorWriter
{
    /// <summary>Writes an error's message and members into the document that the protocol has begun.</summary>
    static abstract void Write<TWriter>(ref TWriter writer, ServiceException exception)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <summary>Writes the members of an error that stand in headers.</summary>
    static virtual void WriteHeaders(ref HeaderShapeWriter writer, ServiceException exception)
    {
    }
}

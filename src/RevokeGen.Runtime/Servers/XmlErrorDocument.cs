using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Servers;

/// <summary>Errors in XML, as awsQuery and restXml have them.</summary>
internal static class XmlErrorDocument
{
    /// <summary>Writes an error within its envelope.</summary>
    public static void Write<TErrors>(ref XmlShapeWriter writer, ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        writer.BeginStructure("ErrorResponse"u8);
        writer.BeginStructure("Error"u8);
        WriteMembers<TErrors>(ref writer, answer, exception);
        writer.EndStructure();
        writer.WriteString("RequestId"u8, answer.RequestId);
        writer.EndStructure();
    }

    /// <summary>Writes an error that is the root of its document.</summary>
    public static void WriteBare<TErrors>(ref XmlShapeWriter writer, ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        writer.BeginStructure("Error"u8);
        WriteMembers<TErrors>(ref writer, answer, exception);
        writer.WriteString("RequestId"u8, answer.RequestId);
        writer.EndStructure();
    }

    private static void WriteMembers<TErrors>(ref XmlShapeWriter writer, ServerAnswer answer, ServiceException exception)
        where TErrors : struct, IErrorWriter
    {
        writer.WriteString("Type"u8, answer.Status < 500 ? "Sender" : "Receiver");
        writer.WriteString("Code"u8, exception.Code);
        TErrors.Write(ref writer, exception);
    }
}

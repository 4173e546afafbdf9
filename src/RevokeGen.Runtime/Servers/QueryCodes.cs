namespace RevokeGen.Runtime.Servers;

/// <summary>What services that once spoke awsQuery keep of it in their errors (<c>aws.protocols#awsQueryCompatible</c>).</summary>
internal static class QueryCodes
{
    public static void Write(ServerAnswer answer, ServiceException exception)
    {
        if (answer.Facts.Service.IsQueryCompatible && exception.Code != exception.ShapeName)
            answer.Add("x-amzn-query-error", $"{exception.Code};{(answer.Status < 500 ? "Sender" : "Receiver")}");
    }
}

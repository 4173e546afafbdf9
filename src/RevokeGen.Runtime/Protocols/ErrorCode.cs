namespace RevokeGen.Runtime.Protocols;

/// <summary>The code of an error as JSON protocols write it: <c>namespace#Code:http://uri</c>, of which only the code counts.</summary>
internal static class ErrorCode
{
    /// <summary>The code alone; null when there is none.</summary>
    public static string? From(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf(':');
        var code = end < 0 ? text : text[..end];
        code = code[(code.IndexOf('#') + 1)..].Trim();
        return code.Length == 0 ? null : code;
    }

    /// <summary>The code in <c>Code;Fault</c>, as services that once spoke awsQuery write it; null when there is none.</summary>
    public static string? FromQueryError(string? text)
    {
        var code = text?.Split(';')[0].Trim();
        return string.IsNullOrEmpty(code) ? null : code;
    }
}

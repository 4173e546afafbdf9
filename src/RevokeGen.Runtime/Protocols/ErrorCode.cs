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
}

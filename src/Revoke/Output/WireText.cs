using System;
using System.IO;
using System.Text.RegularExpressions;
using RevokeGen.Testing;

namespace Revoke.Output;

/// <summary>What went over the wire, for a person to read: <c>&gt;</c> is what was sent, <c>&lt;</c> what came back.</summary>
internal static partial class WireText
{
    public static void Write(TextWriter output, RecordedRequest request)
    {
        output.WriteLine($"  > {request.Method} {request.Uri}");
        foreach (var (name, value) in request.Headers)
            output.WriteLine($"  > {name}: {Shorten(name, value)}");
        WriteBody(output, '>', request.Body);
        output.WriteLine($"  < {request.Answer.StatusCode}");
        foreach (var (name, value) in request.Answer.Headers)
            output.WriteLine($"  < {name}: {value}");
        WriteBody(output, '<', request.Answer.Body);
    }

    private static void WriteBody(TextWriter output, char direction, string body)
    {
        output.WriteLine($"  {direction}");
        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine($"  {direction} {line}");
    }

    // Eight digits tell two signatures apart, and the session token is nobody's to read.
    private static string Shorten(string name, string value) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" => Signature().Replace(value, "$1..."),
        "X-AMZ-SECURITY-TOKEN" => "...",
        _ => value,
    };

    [GeneratedRegex("(?<=Signature=)([0-9a-f]{8})[0-9a-f]+")]
    private static partial Regex Signature();
}

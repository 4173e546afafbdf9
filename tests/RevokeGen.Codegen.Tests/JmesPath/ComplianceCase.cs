using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using RevokeGen.Codegen.JmesPath;

namespace RevokeGen.Codegen.Tests.JmesPath;

/// <summary>A case of the JMESPath compliance tests.</summary>
/// <param name="Name">The file and the case's number in it.</param>
/// <param name="Given">What the expression is evaluated against.</param>
/// <param name="Text">The expression.</param>
/// <param name="Error">The kind of error it must end with; null when it must have a result.</param>
/// <param name="HasResult">Whether a result is stated.</param>
/// <param name="Result">The result.</param>
internal sealed record ComplianceCase(string Name, object? Given, string Text, string? Error, bool HasResult, object? Result)
{
    public static IEnumerable<ComplianceCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var number = 0;
        foreach (var suite in document.RootElement.EnumerateArray())
        {
            var given = JsonValue.Of(suite.GetProperty("given"));
            foreach (var item in suite.GetProperty("cases").EnumerateArray())
            {
                var hasResult = item.TryGetProperty("result", out var result);
                var error = item.TryGetProperty("error", out var kind) ? kind.GetString() : null;
                yield return new($"{Path.GetFileName(path)} {++number}", given, item.GetProperty("expression").GetString()!, error, hasResult, hasResult ? JsonValue.Of(result) : null);
            }
        }
    }

    /// <summary>What is wrong; null when the case passes.</summary>
    public string? Failure()
    {
        var parse = JmesPathParser.Parse(Text);
        if (parse.Expression is null)
            return Error == "syntax" ? null : $"{Name}: {Text}: does not parse: {parse.Problem}";
        try
        {
            var result = Interpreter.Evaluate(parse.Expression, Given);
            var isRight = Error is null && (!HasResult || JsonValue.AreEqual(result, Result));
            return isRight ? null : $"{Name}: {Text}: {JsonValue.Text(result)} where {Error ?? JsonValue.Text(Result)} must be";
        }
        catch (JmesPathEvaluationException exception)
        {
            return exception.Kind == Error ? null : $"{Name}: {Text}: {exception.Kind} where {Error ?? JsonValue.Text(Result)} must be";
        }
    }
}

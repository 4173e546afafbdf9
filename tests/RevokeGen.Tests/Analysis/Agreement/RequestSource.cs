using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>A C# file with requests, a class for each.</summary>
internal sealed class RequestSource
{
    private readonly List<(int Start, int Code, int End)> _requests = [];

    public RequestSource(string space, IEnumerable<WrittenRequest> requests)
    {
        // The service's own types come before those of the framework, whatever they are called.
        var text = new StringBuilder($"using System.Collections.Generic;\nusing System.Collections.Immutable;\nusing System.Linq;\n\nnamespace {space};\n\n");
        foreach (var request in requests)
        {
            var start = text.Length;
            text.Append($"public static class {Class(_requests.Count)}\n{{\n{request.Fields}public static object Make()\n{{\n{request.Locals}return ");
            var code = text.Length;
            text.Append(request.Code).Append(";\n}\n}\n");
            _requests.Add((start, code, text.Length));
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public static string Class(int index) => "RandomRequest" + index;

    public int StartOf(int index) => _requests[index].Code;

    public string TextOf(int index) => Text[_requests[index].Start.._requests[index].End];

    public int RequestAt(Diagnostic finding) =>
        _requests.FindIndex(request => request.Start <= finding.Location.SourceSpan.Start && finding.Location.SourceSpan.Start < request.End);

    public string Line(Diagnostic diagnostic) => RequestAt(diagnostic) is >= 0 and var index ? TextOf(index) : "";
}

using System.Text;

namespace RevokeGen.Codegen.Emit;

/// <summary>Builds C# text: owns indentation, line ends and blank lines.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _blankIsDue;

    /// <summary>Writes a line; an empty one is a blank line, which is left out at the beginning and the end of a block.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            _blankIsDue = true;
            return;
        }

        if (_blankIsDue && _text.Length > 0 && !line.StartsWith("}", StringComparison.Ordinal) && _text[_text.Length - 2] != '{')
            _text.Append('\n');
        _blankIsDue = false;
        if (line[0] != '#')
            _text.Append(' ', _indent * 4);
        _text.Append(line).Append('\n');
    }

    /// <summary>Writes a line and a block in braces after it, which ends when the result is disposed of.</summary>
    /// <param name="header">What stands before the block.</param>
    /// <param name="end">What ends it.</param>
    /// <param name="isBare">Whether the header is the opening brace itself.</param>
    public Scope Block(string header, string end = "}", bool isBare = false)
    {
        Line(header);
        if (!isBare)
            Line("{");
        _indent++;
        return new(this, end);
    }

    /// <summary>Indents lines until the result is disposed of.</summary>
    public Scope Indent()
    {
        _indent++;
        return new(this, "");
    }

    public override string ToString() => _text.ToString();

    /// <summary>A block that is open.</summary>
    internal readonly struct Scope(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (end.Length > 0)
                writer.Line(end);
        }
    }
}

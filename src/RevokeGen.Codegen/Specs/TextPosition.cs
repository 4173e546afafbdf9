namespace RevokeGen.Codegen.Specs;

/// <summary>One place in both forms of a text: the UTF-8 that is parsed and the UTF-16 that editors and the compiler count in. Moves forward only.</summary>
/// <param name="Byte">Index in the UTF-8 form.</param>
/// <param name="Offset">Index in the UTF-16 form.</param>
/// <param name="Line">From 0; lines end with LF, CRLF or a lone CR.</param>
/// <param name="Column">UTF-16 units since the start of the line.</param>
internal readonly record struct TextPosition(int Byte, int Offset, int Line, int Column)
{
    private const byte FirstContinuation = 0x80, FirstLead = 0xC0, FirstLeadOfFour = 0xF0;

    public TextPosition MoveTo(ReadOnlySpan<byte> utf8, int target)
    {
        var (_, offset, line, column) = this;
        for (var index = Byte; index < target; index++)
        {
            var unit = utf8[index];
            if (unit < FirstContinuation)
            {
                offset++;
                column++;
                if (unit == '\n' || (unit == '\r' && !(index + 1 < utf8.Length && utf8[index + 1] == '\n')))
                {
                    line++;
                    column = 0;
                }
            }
            else if (unit >= FirstLead)
            {
                // Four bytes of UTF-8 are a surrogate pair in UTF-16; two and three are one unit.
                var units = unit >= FirstLeadOfFour ? 2 : 1;
                offset += units;
                column += units;
            }
        }

        return new(target, offset, line, column);
    }

    public TextSpot To(TextPosition end, string path) => new(path, Offset, end.Offset - Offset, Line, Column, end.Line, end.Column);
}

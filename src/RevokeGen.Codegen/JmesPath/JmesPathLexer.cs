using System.Text;

namespace RevokeGen.Codegen.JmesPath;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class JmesPathLexer(string text)
{
    private int _at;

    /// <summary>The tokens, the last of which is the end.</summary>
    /// <exception cref="JmesPathSyntaxException">Some text is no token.</exception>
    public List<JmesPathToken> Read()
    {
        var tokens = new List<JmesPathToken>();
        while (true)
        {
            while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n')
                _at++;
            if (_at == text.Length)
                break;
            tokens.Add(Next());
            _at = tokens[tokens.Count - 1].End;
        }

        tokens.Add(new(JmesPathTokenKind.End, text.Length, 0));
        return tokens;
    }

    private JmesPathToken Next()
    {
        var character = text[_at];
        return character switch
        {
            '\'' => Raw(),
            '`' => Json(),
            '"' => Quoted(),
            '-' or (>= '0' and <= '9') => Run(JmesPathTokenKind.Number, IsDigit, character == '-' ? "a number has no digits" : ""),
            '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Run(JmesPathTokenKind.Identifier, static unit => IsDigit(unit) || IsLetter(unit), ""),
            _ => Symbol(character),
        };
    }

    private JmesPathToken Symbol(char character)
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        return (character, next) switch
        {
            ('[', '?') => Token(JmesPathTokenKind.FilterOpen, 2),
            ('[', ']') => Token(JmesPathTokenKind.Flatten, 2),
            ('&', '&') => Token(JmesPathTokenKind.And, 2),
            ('|', '|') => Token(JmesPathTokenKind.Or, 2),
            ('=', '=') => Token(JmesPathTokenKind.Equal, 2),
            ('!', '=') => Token(JmesPathTokenKind.NotEqual, 2),
            ('<', '=') => Token(JmesPathTokenKind.LessOrEqual, 2),
            ('>', '=') => Token(JmesPathTokenKind.GreaterOrEqual, 2),
            ('=', _) => throw new JmesPathSyntaxException("'=' is no operator; equality is '=='", _at, 1),
            ('[', _) => Token(JmesPathTokenKind.BracketOpen),
            (']', _) => Token(JmesPathTokenKind.BracketClose),
            ('{', _) => Token(JmesPathTokenKind.BraceOpen),
            ('}', _) => Token(JmesPathTokenKind.BraceClose),
            ('(', _) => Token(JmesPathTokenKind.ParenthesisOpen),
            (')', _) => Token(JmesPathTokenKind.ParenthesisClose),
            ('.', _) => Token(JmesPathTokenKind.Dot),
            ('*', _) => Token(JmesPathTokenKind.Star),
            (',', _) => Token(JmesPathTokenKind.Comma),
            (':', _) => Token(JmesPathTokenKind.Colon),
            ('@', _) => Token(JmesPathTokenKind.Current),
            ('&', _) => Token(JmesPathTokenKind.Reference),
            ('|', _) => Token(JmesPathTokenKind.Pipe),
            ('!', _) => Token(JmesPathTokenKind.Not),
            ('<', _) => Token(JmesPathTokenKind.Less),
            ('>', _) => Token(JmesPathTokenKind.Greater),
            _ => throw new JmesPathSyntaxException("there is no such operator", _at, char.IsSurrogatePair(character, next) ? 2 : 1),
        };
    }

    private JmesPathToken Token(JmesPathTokenKind kind, int length = 1) => new(kind, _at, length);

    private JmesPathToken Run(JmesPathTokenKind kind, Func<char, bool> isPart, string whenAlone)
    {
        var end = _at + 1;
        while (end < text.Length && isPart(text[end]))
            end++;
        if (whenAlone.Length > 0 && end == _at + 1)
            throw new JmesPathSyntaxException(whenAlone, _at, 1);
        return new(kind, _at, end - _at, text.Substring(_at, end - _at));
    }

    private JmesPathToken Quoted()
    {
        var length = LengthTo('"', "a quoted name is not closed");
        if (JsonLiteralReader.Read(text.Substring(_at, length)) is not { Kind: JsonLiteralKind.String } name)
            throw new JmesPathSyntaxException("a quoted name is written as a JSON string", _at, length);
        return new(JmesPathTokenKind.QuotedIdentifier, _at, length, name.Text);
    }

    private JmesPathToken Json()
    {
        var length = LengthTo('`', "a literal is not closed");
        var json = Unescape('`', length);
        if (JsonLiteralReader.Read(json) is not { } value)
            throw new JmesPathSyntaxException("a literal in backticks must be JSON; text is `\"text\"` or 'text'", _at, length);
        return new(JmesPathTokenKind.Literal, _at, length, value: value);
    }

    private JmesPathToken Raw()
    {
        var length = LengthTo('\'', "a text is not closed");
        return new(JmesPathTokenKind.Literal, _at, length, value: JsonLiteral.String(Unescape('\'', length)));
    }

    /// <summary>How long the token is up to a closing character without a backslash before it.</summary>
    private int LengthTo(char close, string whenOpen)
    {
        for (var end = _at + 1; end < text.Length; end++)
        {
            if (text[end] == close)
                return end + 1 - _at;
            if (text[end] == '\\')
                end++;
        }

        throw new JmesPathSyntaxException(whenOpen, _at, text.Length - _at);
    }

    /// <summary>What stands between the quotes; of the escapes only that of the quote itself is one here.</summary>
    private string Unescape(char quote, int length) =>
        new StringBuilder(text, _at + 1, length - 2, length).Replace("\\" + quote, quote.ToString()).ToString();

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsLetter(char character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}

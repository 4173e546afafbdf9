namespace RevokeGen.Codegen.JmesPath;

/// <summary>The kinds of tokens.</summary>
internal enum JmesPathTokenKind
{
    End, Identifier, QuotedIdentifier, Literal, Number, Current, Reference,
    Dot, Star, Flatten, FilterOpen, BracketOpen, BracketClose, BraceOpen, BraceClose, ParenthesisOpen, ParenthesisClose, Comma, Colon,
    Pipe, Or, And, Not, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
}

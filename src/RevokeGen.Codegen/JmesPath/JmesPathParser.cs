using System.Globalization;
using Kind = RevokeGen.Codegen.JmesPath.JmesPathTokenKind;

namespace RevokeGen.Codegen.JmesPath;

/// <summary>Parses JMESPath as jmespath.org specifies it, by precedence climbing.</summary>
internal sealed class JmesPathParser
{
    /// <summary>How many operators, brackets and calls an expression may have. It also bounds how deep expressions nest, so that every later step may use recursion.</summary>
    public const int MaxOperators = 256;

    private readonly List<JmesPathToken> _tokens;
    private int _at;
    private int _operators;

    private JmesPathParser(List<JmesPathToken> tokens) => _tokens = tokens;

    private JmesPathToken Current => _tokens[_at];

    private int LastEnd => _at == 0 ? 0 : _tokens[_at - 1].End;

    /// <summary>Parses an expression. Never throws for anything that is in the text.</summary>
    public static JmesPathParse Parse(string text)
    {
        try
        {
            var parser = new JmesPathParser(new JmesPathLexer(text).Read());
            var expression = parser.Expression(0);
            return parser.Current.Kind == Kind.End ? new(expression, null) : throw parser.Unexpected();
        }
        catch (JmesPathSyntaxException exception)
        {
            return new(null, exception.Problem);
        }
    }

    private JmesPathExpression Expression(int power)
    {
        var left = Prefix();
        while (power < Precedence.Of(Current.Kind))
            left = Suffix(left);
        return left;
    }

    private JmesPathExpression Prefix()
    {
        var token = Take();
        var here = new CurrentExpression(token.Start, 0);
        switch (token.Kind)
        {
            case Kind.Current:
                return new CurrentExpression(token.Start, token.Length);
            case Kind.Literal:
                return new LiteralExpression(token.Start, token.Length, token.Value!);
            case Kind.Identifier when Current.Kind == Kind.ParenthesisOpen:
                Count(token);
                return Call(token);
            case Kind.Identifier:
                return new FieldExpression(token.Start, token.Length, token.Text, false);
            case Kind.QuotedIdentifier when Current.Kind != Kind.ParenthesisOpen:
                return new FieldExpression(token.Start, token.Length, token.Text, true);
        }

        Count(token);
        switch (token.Kind)
        {
            case Kind.Not:
                var negated = Expression(Precedence.Not);
                return new NotExpression(token.Start, LastEnd - token.Start, negated);
            case Kind.Reference:
                var referenced = Expression(0);
                return new ExpressionReference(token.Start, LastEnd - token.Start, referenced);
            case Kind.ParenthesisOpen:
                var inner = Expression(0);
                Expect(Kind.ParenthesisClose, "')'");
                return inner;
            case Kind.Star:
                return Values(here, token.Start);
            case Kind.Flatten:
                return Flattened(here, token);
            case Kind.FilterOpen:
                return Filtered(here, token.Start);
            case Kind.BraceOpen:
                return Hash(token.Start);
            case Kind.BracketOpen when Current.Kind is Kind.Number or Kind.Colon:
                return Bracket(here, token);
            case Kind.BracketOpen when Current.Kind == Kind.Star && _tokens[_at + 1].Kind == Kind.BracketClose:
                return Bracket(here, token);
            case Kind.BracketOpen:
                return List(token.Start);
            default:
                throw Unexpected(token);
        }
    }

    private JmesPathExpression Suffix(JmesPathExpression left)
    {
        var token = Take();
        Count(token);
        switch (token.Kind)
        {
            case Kind.Dot when Current.Kind == Kind.Star:
                Take();
                return Values(left, left.Start);
            case Kind.Dot:
                return Sub(left, AfterDot(Precedence.Dot));
            case Kind.Pipe:
                return Sub(left, Expression(Precedence.Of(Kind.Pipe)));
            case Kind.Or:
                var alternative = Expression(Precedence.Of(Kind.Or));
                return new OrExpression(left.Start, LastEnd - left.Start, left, alternative);
            case Kind.And:
                var second = Expression(Precedence.Of(Kind.And));
                return new AndExpression(left.Start, LastEnd - left.Start, left, second);
            case Kind.Flatten:
                return Flattened(left, token);
            case Kind.FilterOpen:
                return Filtered(left, left.Start);
            case Kind.BracketOpen:
                return Bracket(left, token);
            default:
                var right = Expression(Precedence.Of(token.Kind));
                return new ComparisonExpression(left.Start, LastEnd - left.Start, Precedence.Comparator(token.Kind), left, right);
        }
    }

    private SubExpression Sub(JmesPathExpression left, JmesPathExpression right) => new(left.Start, LastEnd - left.Start, left, right);

    private ValueProjection Values(JmesPathExpression left, int start)
    {
        var right = Projected(Precedence.Star);
        return new(start, LastEnd - start, left, right);
    }

    private ListProjection Flattened(JmesPathExpression left, JmesPathToken token)
    {
        var start = left.Length == 0 ? token.Start : left.Start;
        var flatten = new FlattenExpression(start, token.End - start, left);
        var right = Projected(Precedence.Of(Kind.Flatten));
        return new(start, LastEnd - start, flatten, right);
    }

    private FilterProjection Filtered(JmesPathExpression left, int start)
    {
        var filter = Expression(0);
        Expect(Kind.BracketClose, "']'");
        var right = Current.Kind == Kind.Flatten ? new CurrentExpression(LastEnd, 0) : Projected(Precedence.Of(Kind.FilterOpen));
        return new(start, LastEnd - start, left, filter, right);
    }

    /// <summary>An index, a slice or <c>[*]</c>; the opening bracket is taken.</summary>
    private JmesPathExpression Bracket(JmesPathExpression left, JmesPathToken open)
    {
        if (Current.Kind == Kind.Star)
        {
            Take();
            Expect(Kind.BracketClose, "']'");
            var each = Projected(Precedence.Star);
            return new ListProjection(left.Start, LastEnd - left.Start, left, each);
        }

        if (Current.Kind is not (Kind.Number or Kind.Colon))
            throw Unexpected();
        var first = Number();
        if (Current.Kind == Kind.BracketClose && first is { } index)
        {
            Take();
            return Of(left, new IndexExpression(open.Start, LastEnd - open.Start, index));
        }

        Expect(Kind.Colon, "']' or ':'");
        var second = Number();
        var step = Current.Kind == Kind.Colon ? SliceStep() : null;
        Expect(Kind.BracketClose, "']'");
        var slice = Of(left, new SliceExpression(open.Start, LastEnd - open.Start, first, second, step));
        var right = Projected(Precedence.Star);
        return new ListProjection(left.Start, LastEnd - left.Start, slice, right);
    }

    private int? SliceStep()
    {
        Take();
        return Number();
    }

    private JmesPathExpression Of(JmesPathExpression left, JmesPathExpression right) => left is CurrentExpression { Length: 0 } ? right : Sub(left, right);

    private int? Number()
    {
        if (Current.Kind != Kind.Number)
            return null;
        var token = Take();
        return int.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JmesPathSyntaxException("the number is too large for an index", token.Start, token.Length);
    }

    /// <summary>What is done to each item of a projection.</summary>
    private JmesPathExpression Projected(int power)
    {
        if (Precedence.Of(Current.Kind) < Precedence.ProjectionStop)
            return new CurrentExpression(LastEnd, 0);
        if (Current.Kind is Kind.BracketOpen or Kind.FilterOpen)
            return Expression(power);
        if (Current.Kind != Kind.Dot)
            throw Unexpected();
        Count(Take());
        return AfterDot(power);
    }

    private JmesPathExpression AfterDot(int power)
    {
        if (Current.Kind is Kind.Identifier or Kind.QuotedIdentifier or Kind.Star)
            return Expression(power);
        var token = Current;
        if (token.Kind is not (Kind.BracketOpen or Kind.BraceOpen))
            throw Unexpected();
        Take();
        return token.Kind == Kind.BracketOpen ? List(token.Start) : Hash(token.Start);
    }

    private MultiselectList List(int start)
    {
        var items = new List<JmesPathExpression> { Expression(0) };
        while (TakeIf(Kind.Comma))
            items.Add(Expression(0));
        Expect(Kind.BracketClose, "',' or ']'");
        return new(start, LastEnd - start, items.ToEquatableArray());
    }

    private MultiselectHash Hash(int start)
    {
        var entries = new List<MultiselectEntry>();
        do
        {
            if (Current.Kind is not (Kind.Identifier or Kind.QuotedIdentifier))
                throw Unexpected();
            var name = Take().Text;
            Expect(Kind.Colon, "':'");
            entries.Add(new(name, Expression(0)));
        }
        while (TakeIf(Kind.Comma));
        Expect(Kind.BraceClose, "',' or '}'");
        return new(start, LastEnd - start, entries.ToEquatableArray());
    }

    private FunctionExpression Call(JmesPathToken name)
    {
        Take();
        var arguments = new List<JmesPathExpression>();
        if (Current.Kind != Kind.ParenthesisClose)
        {
            do
                arguments.Add(Expression(0));
            while (TakeIf(Kind.Comma));
        }

        Expect(Kind.ParenthesisClose, "',' or ')'");
        return new(name.Start, LastEnd - name.Start, name.Text, arguments.ToEquatableArray());
    }

    private JmesPathToken Take() => Current.Kind == Kind.End ? Current : _tokens[_at++];

    private bool TakeIf(JmesPathTokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        _at++;
        return true;
    }

    private void Expect(JmesPathTokenKind kind, string what)
    {
        if (!TakeIf(kind))
            throw Unexpected($"{what} is missing here");
    }

    private void Count(JmesPathToken token)
    {
        if (++_operators > MaxOperators)
            throw new JmesPathSyntaxException($"it has more than {MaxOperators} operators, brackets and calls", token.Start, token.Length);
    }

    private JmesPathSyntaxException Unexpected(string otherwise = "this cannot stand here") => Unexpected(Current, otherwise);

    private static JmesPathSyntaxException Unexpected(JmesPathToken token, string otherwise = "this cannot stand here") =>
        new(token.Kind == Kind.End ? "the expression ends too early" : otherwise, token.Start, token.Length);
}

using System;
using System.Linq;
using System.Text;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Specs;

public sealed class TextPositionTests
{
    [Theory]
    [InlineData("ab", 0, 2)]
    [InlineData("a\nb", 1, 1)]
    [InlineData("a\r\nb", 1, 1)]
    [InlineData("a\rb", 1, 1)]
    [InlineData("\r\r\n\n", 3, 0)]
    [InlineData("\uFEFFa", 0, 2)]
    [InlineData("é€x", 0, 3)]
    [InlineData("\U0001F600x", 0, 3)]
    [InlineData("\n\U0001F600\U0001F600", 1, 4)]
    [InlineData("\u2028x", 0, 2)]
    public void End_of_text_has_the_line_and_column_an_editor_shows(string text, int line, int column)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(new TextPosition(utf8.Length, text.Length, line, column), default(TextPosition).MoveTo(utf8, utf8.Length));
    }

    [Fact]
    public void Half_a_surrogate_pair_keeps_later_places_right()
    {
        var text = string.Concat("a\uD800", "b\uDC00", "c");
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(text.Length, default(TextPosition).MoveTo(utf8, utf8.Length).Column);
    }

    [Fact]
    public void Moving_in_steps_agrees_with_counting_plainly()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var random = new Random(seed);
        string[] parts = ["a", "\n", "\r", "\r\n", "é", "€", "\U0001F600", "\uFEFF", "\u2028"];
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 20).Select(_ => parts[random.Next(parts.Length)]));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var position = default(TextPosition);
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (offset > 0 && char.IsHighSurrogate(text[offset - 1]))
                    continue;
                var (line, column) = Marked.LineAndColumn(text, offset);
                position = position.MoveTo(utf8, Encoding.UTF8.GetByteCount(text[..offset]));
                Assert.True((offset, line, column) == (position.Offset, position.Line, position.Column), $"seed {seed}, offset {offset} of {text}");
            }
        }
    }
}

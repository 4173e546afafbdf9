using System.Collections.Generic;
using System.Text.Json;

namespace RevokeGen.Runtime.Tests.Values;

public sealed class DocumentTests
{
    [Fact]
    public void Documents_are_equal_by_content()
    {
        var left = Document.Parse("""{"a":[1,2.0,"x"],"b":null}""");
        var right = Document.Parse("""{ "b": null, "a": [1, 2, "\u0078"] }""");
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, Document.Parse("""{"a":[1,2,"y"],"b":null}"""));
        Assert.Contains(right, new HashSet<Document> { left });
    }

    [Fact]
    public void Scalars_become_documents()
    {
        Assert.Equal(Document.Parse("\"a\\\"b\""), (Document)"a\"b");
        Assert.Equal(Document.Parse("true"), (Document)true);
        Assert.Equal(Document.Parse("-7"), (Document)(-7));
        Assert.Equal(Document.Parse("1.5"), (Document)1.5);
    }

    [Fact]
    public void Document_outlives_what_it_was_made_from_and_holds_no_comments()
    {
        Document document;
        using (var source = JsonDocument.Parse("[1, /* two */ 2]", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }))
            document = Document.From(source.RootElement);
        Assert.Equal("[1,2]", document.ToString());
    }

    [Fact]
    public void Document_that_is_too_deep_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => Document.Parse(new string('[', 10_000)));
}

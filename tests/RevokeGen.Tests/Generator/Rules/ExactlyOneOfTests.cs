namespace RevokeGen.Tests.Generator.Rules;

/// <summary>A structure of another service becomes a union by an overlay alone, in what is sent and in what is read.</summary>
public sealed class ExactlyOneOfTests
{
    private const string Source = """
        using System;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using RevokeGen.Runtime;
        using RevokeGen.Runtime.Credentials;
        using Sample.Shop;

        internal static class Program
        {
            private static void Main() { }

            // What was sent, then the article and the articles of the answer.
            public static string[] Send(string answer)
            {
                var transport = new Answers(answer);
                using var client = new ShopClient(new HttpMessageInvoker(transport), Options());
                var response = client.PutAsync(new() { Article = new Book { Title = "abc" }, Articles = ["x1", new Shoe { Size = 42 }] }).Result;
                return [transport.Sent, Describe(response.Article), .. (response.Articles ?? []).Select(Describe)];
            }

            // An article that was read goes back.
            public static string[] Echo(string answer)
            {
                using var client = new ShopClient(new HttpMessageInvoker(new Answers(answer)), Options());
                var article = client.PutAsync(new() { Article = "x1" }).Result.Article!;
                return [.. new PutRequest { Article = article, Articles = [article, "x2"] }.Validate().Select(violation => $"{violation.Path} {violation.Constraint}")];
            }

            private static ClientOptions Options() => new() { Region = "eu-west-1", Endpoint = new Uri("https://shop.example/"), Credentials = new StaticCredentials("AK", "SK") };

            private static string Describe(Article? article) => article is null ? "none" : article.Match(
                book => "book " + book.Title, shoe => "shoe " + shoe.Size, code => "code " + code, unknown => "unknown " + unknown.Name);

            private sealed class Answers(string body) : HttpMessageHandler
            {
                public string Sent { get; private set; } = "";

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent = await request.Content!.ReadAsStringAsync(cancellationToken);
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };
                }
            }
        }
        """;

    private static readonly EmittedProgram Json = Load("restJson1");
    private static readonly EmittedProgram Xml = Load("awsQuery");

    [Theory]
    [InlineData("restJson1")]
    [InlineData("awsQuery")]
    public void It_is_emitted_soundly(string protocol) => GeneratorRun.Of(Project(protocol)).ShouldBeSound();

    [Fact]
    public void Its_one_member_is_written()
    {
        Assert.Equal("""{"Article":{"Book":{"Title":"abc"}},"Articles":[{"Code":"x1"},{"Shoe":{"Size":42}}]}""", Json.Call("Send", "{}")[0]);
        Assert.Equal(
            "Action=Put&Version=2020-01-01&Article.Book.Title=abc&Articles.member.1.Code=x1&Articles.member.2.Shoe.Size=42",
            Xml.Call("Send", Answer(""))[0]);
    }

    [Theory]
    [InlineData("""{"Article":{"Shoe":{"Size":7}}}""", "shoe 7")]
    [InlineData("""{"Article":{"Code":"x","Book":null,"Shoe":null}}""", "code x")]
    [InlineData("""{"Article":{"Book":{}}}""", "book ")]
    [InlineData("""{"Article":{}}""", "unknown ")]
    [InlineData("""{"Article":{"Code":"x","Shoe":{"Size":7}}}""", "unknown ")]
    [InlineData("""{"Article":{"Lamp":{"Watts":60}}}""", "unknown Lamp")]
    [InlineData("{}", "none")]
    public void Its_one_member_is_read_from_JSON_and_anything_else_is_unknown(string answer, string article) => Assert.Equal(article, Json.Call("Send", answer)[1]);

    [Theory]
    [InlineData("<Article><Shoe><Size>7</Size></Shoe></Article>", "shoe 7")]
    [InlineData("<Article><Code>x</Code></Article>", "code x")]
    [InlineData("<Article/>", "unknown ")]
    [InlineData("<Article><Code>x</Code><Shoe><Size>7</Size></Shoe></Article>", "unknown ")]
    [InlineData("<Article><Lamp><Watts>60</Watts></Lamp></Article>", "unknown Lamp")]
    [InlineData("", "none")]
    public void Its_one_member_is_read_from_XML_and_anything_else_is_unknown(string answer, string article) => Assert.Equal(article, Xml.Call("Send", Answer(answer))[1]);

    [Fact]
    public void It_is_read_in_lists()
    {
        Assert.Equal(["code a", "unknown ", "shoe 1"], Json.Call("Send", """{"Articles":[{"Code":"a"},{},{"Shoe":{"Size":1}}]}""")[2..]);
        Assert.Equal(["code a", "unknown "], Xml.Call("Send", Answer("<Articles><member><Code>a</Code></member><member/></Articles>"))[2..]);
    }

    [Fact]
    public void What_is_unknown_cannot_be_sent()
    {
        Assert.Equal(["Article exactlyOneOf", "Articles[0] exactlyOneOf"], Json.Call("Echo", """{"Article":{}}"""));
        Assert.Equal(["Article exactlyOneOf", "Articles[0] exactlyOneOf"], Xml.Call("Echo", Answer("<Article><Lamp/></Article>")));
        Assert.Empty(Json.Call("Echo", """{"Article":{"Code":"x"}}"""));
    }

    private static EmittedProgram Load(string protocol) => new(Project(protocol) with { Source = Source });

    private static GeneratorProject Project(string protocol) => Shop.With(protocol, ("Article", "\"revokegen.rules#exactlyOneOf\": {}"));

    private static string Answer(string members) => $"<PutResponse><PutResult>{members}</PutResult></PutResponse>";
}

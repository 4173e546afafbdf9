using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Whatever a service or something in its place answers, a call is read, refused, or malformed; nothing else is ever thrown.</summary>
public sealed class HostileAnswerTests(ITestOutputHelper output)
{
    private const int Deep = 100_000;
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Names => new(SampleProtocol.Names);

    public static TheoryData<string> XmlNames => new(SampleProtocol.XmlNames);

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_cut_short_anywhere_is_malformed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var whole = Encoding.UTF8.GetBytes(protocol.Answer(protocol.FullMembers));
        for (var length = 1; length < whole.Length; length++)
            Assert.True(client.Send(200, whole[..length]) is Outcome.Malformed, $"{length} bytes");
        Assert.Equal(Outcome.Read, client.Send(200, whole));
        output.WriteLine($"counted: answers of {name} cut short: {whole.Length - 1}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Error_cut_short_anywhere_is_a_refusal_and_keeps_the_code_once_it_is_there(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var whole = Encoding.UTF8.GetBytes(protocol.Error(protocol.FullMembers));
        var codes = new List<string>();
        for (var length = 1; length <= whole.Length; length++)
        {
            Assert.True(client.Send(500, whole[..length]) is Outcome.Refused, $"{length} bytes");
            codes.Add(Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        Assert.Equal(["", "Foo"], codes.Distinct());
        Assert.Equal("Foo", codes[whole.Length / 2]);
        output.WriteLine($"counted: errors of {name} cut short: {whole.Length}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_behind_the_answer_is_malformed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var answer = protocol.Answer("");
        foreach (var garbage in (string[])["x", "}", "]", ",", "\0", "</a>", "<a/>", answer, "\uFEFF", "&amp;"])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, answer + garbage));
            Assert.Equal(Outcome.Refused, client.Send(400, answer + garbage));
        }

        Assert.Equal(Outcome.Read, client.Send(200, answer + " \r\n\t"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_without_a_body_is_empty_and_one_of_white_space_is_none(string name)
    {
        using var client = SampleProtocol.Of(name).Client();
        Assert.Equal(Outcome.Read, client.Send(200, ""));
        SampleText.AssertEqual(new Sample(), client.Sample!);
        Assert.Equal(Outcome.Malformed, client.Send(200, " \n"));
        Assert.Equal(Outcome.Malformed, client.Send(200, "\0\0\0\0"));
        Assert.Equal(Outcome.Refused, client.Send(503, ""));
        Assert.True(Assert.IsType<SampleOperation.SampleException>(client.Failure).IsRetryable);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_in_the_place_of_an_answer_is_no_answer(string name)
    {
        using var client = SampleProtocol.Of(name).Client();
        foreach (var page in (string[])[
            "<!DOCTYPE html><html><head><title>502</title></head><body><h1>Bad gateway</h1></body></html>",
            "<html><body>Sign in to the network</body></html>", "<HTML></HTML>", "Service Unavailable", "null", "0", "\"\""])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, page, ("Content-Type", "text/html")));
            Assert.Equal(Outcome.Refused, client.Send(500, page, ("Content-Type", "text/html")));
            var refusal = Assert.IsType<SampleOperation.SampleException>(client.Failure);
            Assert.Equal((500, "", true), (refusal.StatusCode, refusal.Code, refusal.IsRetryable));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Redirect_says_where_to(string name)
    {
        using var client = SampleProtocol.Of(name).Client();
        Assert.Equal(Outcome.Refused, client.Send(307, "<html>Moved</html>", ("Location", "https://elsewhere.example.com/")));
        var refusal = Assert.IsType<SampleOperation.SampleException>(client.Failure);
        Assert.Equal(("https://elsewhere.example.com/", false), (refusal.Location, refusal.IsRetryable));
        Assert.Contains("(status 307, redirected to https://elsewhere.example.com/)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Refused, client.Send(400, "", ("Location", "https://elsewhere.example.com/")));
        Assert.Null(Assert.IsType<SampleOperation.SampleException>(client.Failure).Location);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Content_types_do_not_matter(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var answer = protocol.Answer(protocol.FullMembers);
        foreach (var types in (string[][])[[], [""], ["text/html"], ["application/json", "application/xml"], ["application/json; charset=utf-16"], ["?;;=", "a/b"]])
        {
            Assert.Equal(Outcome.Read, client.Send(200, answer, [.. types.Select(static type => ("Content-Type", type))]));
            SampleText.AssertEqual(Sample.Full, client.Sample!);
            Assert.Equal(Outcome.Refused, client.Send(400, protocol.Error(protocol.FullMembers), [.. types.Select(static type => ("Content-Type", type))]));
            Assert.Equal("Foo", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_that_is_not_utf8_is_malformed(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        foreach (var text in (byte[][])[[0xFF], [0xE9], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x8E], [0xF5, 0x80, 0x80, 0x80], [0xFE, 0xFF]])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, protocol.WithText(text, isError: false)));
            Assert.Equal(Outcome.Refused, client.Send(400, protocol.WithText(text, isError: true)));
            Assert.Equal("Foo", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        var answer = protocol.Answer(protocol.FullMembers);
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, encoding.GetBytes(answer)));
            Assert.Equal(Outcome.Malformed, client.Send(200, [.. encoding.GetPreamble(), .. encoding.GetBytes(answer)]));
        }

        Assert.Equal(Outcome.Read, client.Send(200, "\uFEFF" + answer));
        SampleText.AssertEqual(Sample.Full, client.Sample!);
        Assert.Equal(Outcome.Malformed, client.Send(200, "\uFEFF\uFEFF" + answer));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Depth_costs_neither_stack_nor_time(string name)
    {
        var protocol = SampleProtocol.Of(name);
        var texts = new List<string>();
        foreach (var (open, middle, close) in protocol.IsXml
            ? new[] { ("<U>", "", "</U>"), ("<Child>", "", "</Child>"), ("<FlatItems>", "", "</FlatItems>"), ("<Errors>", "", "</Errors>"), ("<U>", "", ""), ("<Child>", "", "") }
            : [("\"U\":[", "", "]"), ("\"U\":{", "", "}"), ("\"Child\":{", "", "}"), ("\"FlatItems\":[{", "", "}]"), ("\"Child\":{", "", ""), ("\"FlatPairs\":{\"a\":{", "", "}}")])
        {
            texts.Add(Nested(open, Deep, middle, close));
        }

        if (!protocol.IsXml)
            texts.Add("\"U\":" + Nested("[", Deep, "", "]"));
        var watch = Stopwatch.StartNew();
        OnSmallStack(() =>
        {
            using var client = protocol.Client();
            foreach (var text in texts)
            {
                Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer(text)));
                Assert.Equal(Outcome.Malformed, client.Send(200, text));
                Assert.Equal(Outcome.Refused, client.Send(400, protocol.Error(text)));
                Assert.Equal(Outcome.Refused, client.Send(400, text));
            }

            // As deep as is read at all: with the answer's own levels, 128.
            var (opening, closing) = protocol.IsXml ? ("<Child>", "</Child>") : ("\"Child\":{", "}");
            var levels = protocol.IsXml ? 128 - protocol.Answer("").Count(static unit => unit == '<') / 2 : 127;
            Assert.Equal(Outcome.Read, client.Send(200, protocol.Answer(Nested(opening, levels, "", closing))));
            Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer(Nested(opening, levels + 1, "", closing))));
        });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [MemberData(nameof(XmlNames))]
    public void Document_types_and_their_entities_are_refused(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var laughs = string.Concat(Enumerable.Range(1, 30).Select(static level => $"<!ENTITY e{level} \"&e{level - 1};&e{level - 1};\">"));
        foreach (var type in (string[])[
            $"<!DOCTYPE a [<!ENTITY e0 \"ha\">{laughs}]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE a [<!ENTITY e30 SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://localhost:1/p\"> %p;]>", "<?xml version=\"1.0\"?><!DOCTYPE a>"])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, type + protocol.Answer("<Text>&e30;</Text>")));
            Assert.Equal(Outcome.Refused, client.Send(400, type + protocol.Error("<Text>&e30;</Text>")));
            Assert.Equal("", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer("<Text>&e30;</Text>")));
        Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer("<Text>&#xD800;</Text>")));
    }

    private static string Nested(string open, int levels, string middle, string close) =>
        new StringBuilder((open.Length + close.Length) * levels).Insert(0, open, levels).Append(middle).Insert(open.Length * levels + middle.Length, close, levels).ToString();

    // An overflow would end the process, so a stack that is smaller than any server's must do.
    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}

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
        var whole = protocol.Answer(protocol.FullMembers);
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
        var whole = protocol.Error(protocol.FullMembers);
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
        var answer = protocol.Answer([]);
        foreach (var garbage in (byte[][])[[.. "x"u8], [.. "}"u8], [.. "]"u8], [.. ","u8], [0], [.. "</a>"u8], [.. "<a/>"u8], [.. "\uFEFF"u8], [.. "&amp;"u8], answer, [0xFF], [0xF6]])
        {
            Assert.Equal(Outcome.Malformed, client.Send(200, [.. answer, .. garbage]));
            Assert.Equal(Outcome.Refused, client.Send(400, [.. answer, .. garbage]));
        }

        Assert.Equal(protocol.Format is SampleFormat.Cbor ? Outcome.Malformed : Outcome.Read, client.Send(200, [.. answer, .. " \r\n\t"u8]));
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
    public void Another_status_of_success_is_one_unless_the_protocol_has_no_other(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var isRpcV2 = name.StartsWith("rpcv2", StringComparison.Ordinal);
        foreach (var status in (int[])[201, 202, 203, 204, 206, 299])
        {
            Assert.Equal(isRpcV2 ? Outcome.Refused : Outcome.Read, client.Send(status, protocol.Answer([])));
            Assert.Equal(isRpcV2 ? status : null, (client.Failure as ServiceException)?.StatusCode);
        }

        if (isRpcV2)
        {
            Assert.Equal(Outcome.Refused, client.Send(201, protocol.Error(protocol.FullMembers)));
            var error = Assert.IsType<SampleOperation.SampleException>(client.Failure);
            Assert.Equal((201, "Foo", "m"), (error.StatusCode, error.Code, error.ServiceMessage));
            SampleText.AssertEqual(Sample.Full, error.Details);
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
            Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer(protocol.Text(text))));
            Assert.Equal(Outcome.Refused, client.Send(400, protocol.Error(protocol.Text(text))));
            Assert.Equal("Foo", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_in_another_encoding_is_malformed_and_a_mark_of_this_one_is_none_of_it(string name)
    {
        var protocol = SampleProtocol.Of(name);
        using var client = protocol.Client();
        var answer = protocol.Answer(protocol.FullMembers);
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            var text = encoding.GetBytes(Encoding.Latin1.GetString(answer));
            Assert.Equal(Outcome.Malformed, client.Send(200, text));
            Assert.Equal(Outcome.Malformed, client.Send(200, [.. encoding.GetPreamble(), .. text]));
        }

        Assert.Equal(protocol.Format is SampleFormat.Cbor ? Outcome.Malformed : Outcome.Read, client.Send(200, [.. Encoding.UTF8.GetPreamble(), .. answer]));
        if (client.Sample is { } read)
            SampleText.AssertEqual(Sample.Full, read);
        Assert.Equal(Outcome.Malformed, client.Send(200, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetPreamble(), .. answer]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Depth_costs_neither_stack_nor_time(string name)
    {
        var protocol = SampleProtocol.Of(name);
        var texts = Levels(protocol.Format).Select(static level => Nested(level.Open, Deep, level.Close)).ToList();
        if (protocol.Format is SampleFormat.Json)
            texts.Add([.. "\"U\":"u8, .. Nested("["u8.ToArray(), Deep, "]"u8.ToArray())]);
        if (protocol.Format is SampleFormat.Cbor)
            texts.AddRange([[.. "aU"u8, .. Nested([0x9F], Deep, [0xFF])], [.. "aU"u8, .. Nested([0x81], Deep, [])]]);
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
            var (opening, closing) = Levels(protocol.Format).First();
            var levels = protocol.Format is SampleFormat.Xml ? 128 - (protocol.Answer([]).Count(static unit => unit == '<') / 2) : 127;
            Assert.Equal(Outcome.Read, client.Send(200, protocol.Answer(Nested(opening, levels, closing))));
            Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer(Nested(opening, levels + 1, closing))));
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
            Assert.Equal(Outcome.Malformed, client.Send(200, [.. Encoding.UTF8.GetBytes(type), .. protocol.Answer("<Text>&e30;</Text>"u8)]));
            Assert.Equal(Outcome.Refused, client.Send(400, [.. Encoding.UTF8.GetBytes(type), .. protocol.Error("<Text>&e30;</Text>"u8)]));
            Assert.Equal("", Assert.IsType<SampleOperation.SampleException>(client.Failure).Code);
        }

        Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer("<Text>&e30;</Text>"u8)));
        Assert.Equal(Outcome.Malformed, client.Send(200, protocol.Answer("<Text>&#xD800;</Text>"u8)));
    }

    // One level of what is nested, a child first.
    private static IEnumerable<(byte[] Open, byte[] Close)> Levels(SampleFormat format) => format switch
    {
        SampleFormat.Json => Bytes(("\"Child\":{", "}"), ("\"U\":[", "]"), ("\"U\":{", "}"), ("\"FlatItems\":[{", "}]"), ("\"Child\":{", ""), ("\"FlatPairs\":{\"a\":{", "}}")),
        SampleFormat.Xml => Bytes(("<Child>", "</Child>"), ("<U>", "</U>"), ("<FlatItems>", "</FlatItems>"), ("<Errors>", "</Errors>"), ("<U>", ""), ("<Child>", "")),
        _ =>
        [
            ([.. "eChild"u8, 0xBF], [0xFF]), ([.. "aU"u8, 0xBF], [0xFF]), ([.. "iFlatItems"u8, 0x9F, 0xBF], [0xFF, 0xFF]), ([.. "eChild"u8, 0xA1], []),
            ([.. "iFlatPairs"u8, 0xA1, .. "aa"u8, 0xBF], [0xFF]),
        ],
    };

    private static IEnumerable<(byte[] Open, byte[] Close)> Bytes(params (string Open, string Close)[] levels) =>
        levels.Select(static level => (Encoding.UTF8.GetBytes(level.Open), Encoding.UTF8.GetBytes(level.Close)));

    private static byte[] Nested(byte[] open, int levels, byte[] close) =>
        [.. Enumerable.Repeat(open, levels).SelectMany(static part => part), .. Enumerable.Repeat(close, levels).SelectMany(static part => part)];

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

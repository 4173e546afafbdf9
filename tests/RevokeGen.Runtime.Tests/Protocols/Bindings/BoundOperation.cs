using System;
using System.Collections.Generic;
using System.Net.Http;
using RevokeGen.Runtime.Http;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols.Bindings;

/// <summary>An operation whose members are all bound, written and read the way emitted code does it.</summary>
internal readonly struct BoundOperation : IOperation<BoundSample, BoundSample>
{
    public static OperationInfo Info { get; } = new(SampleOperation.Info.Service, "TakeBound", HttpMethod.Put, "/x/{Label}/g/{Path+}?fixed=1&flag")
    {
        IsBound = true,
        RequestBody = BodyFormat.None,
    };

    public static void Validate(ref Validator validator, BoundSample request)
    {
    }

    public static void Write<TWriter>(ref TWriter writer, BoundSample request)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
    }

    public static void WriteUri(ref UriShapeWriter writer, BoundSample request)
    {
        writer.WriteLiteral("/x/"u8);
        writer.BeginLabel("Label", false);
        writer.WriteString(default, request.Label);
        writer.WriteLiteral("/g/"u8);
        writer.BeginLabel("Path", true);
        writer.WriteString(default, request.Path);
        writer.WriteLiteral("?fixed=1&flag"u8);
        WriteTexts(ref writer, "words"u8, request.Words);
        WriteDates(ref writer, "days"u8, request.Days, TimestampFormat.DateTime);
        writer.BeginMap(default, default, request.Query.Count);
        foreach (var (key, values) in request.Query)
        {
            writer.WriteKey(key);
            WriteTexts(ref writer, default, values);
        }

        writer.EndMap();
    }

    public static void WriteHeaders(ref HeaderShapeWriter writer, BoundSample request)
    {
        writer.WriteString("X-Text"u8, request.Text);
        writer.WriteEncodedString("X-Media"u8, request.Media);
        writer.WriteBoolean("X-Flag"u8, request.Flag);
        writer.WriteDouble("X-Ratio"u8, request.Ratio);
        writer.WriteTimestamp("X-Moment"u8, request.Moment, TimestampFormat.EpochSeconds);
        WriteTexts(ref writer, "X-Texts"u8, request.Texts);
        writer.BeginList("X-Numbers"u8, default, request.Numbers.Count);
        foreach (var number in request.Numbers)
            writer.WriteInteger(default, number);
        writer.EndList();
        writer.BeginList("X-Flags"u8, default, request.Flags.Count);
        foreach (var flag in request.Flags)
            writer.WriteBoolean(default, flag);
        writer.EndList();
        WriteDates(ref writer, "X-Http-Dates"u8, request.HttpDates, TimestampFormat.HttpDate);
        WriteDates(ref writer, "X-Date-Times"u8, request.DateTimes, TimestampFormat.DateTime);
        writer.BeginMap("X-Meta-"u8, default, request.Prefixed.Count);
        foreach (var (key, value) in request.Prefixed)
        {
            writer.WriteKey(key);
            writer.WriteString(default, value);
        }

        writer.EndMap();
    }

    public static BoundSample Read<TReader>(ref TReader reader, ResponseMetadata metadata)
        where TReader : struct, IShapeReader, allows ref struct
    {
        reader.BeginStructure();
        while (reader.NextMember(out _))
            reader.SkipUnknownMember();
        var headers = metadata.Headers;
        return new()
        {
            Text = headers.TryFind("X-Text", out var text) ? text.ReadString() : null,
            Media = headers.TryFind("X-Media", out var media) ? media.ReadEncodedString() : null,
            Flag = headers.TryFind("X-Flag", out var flag) ? flag.ReadBoolean() : null,
            Ratio = headers.TryFind("X-Ratio", out var ratio) ? ratio.ReadDouble() : null,
            Moment = headers.TryFind("X-Moment", out var moment) ? moment.ReadTimestamp(TimestampFormat.EpochSeconds) : null,
            Texts = List(headers, "X-Texts", static (ref HeaderShapeReader item) => item.ReadString()),
            Numbers = List(headers, "X-Numbers", static (ref HeaderShapeReader item) => item.ReadInteger(long.MinValue, long.MaxValue)),
            Flags = List(headers, "X-Flags", static (ref HeaderShapeReader item) => item.ReadBoolean()),
            HttpDates = List(headers, "X-Http-Dates", static (ref HeaderShapeReader item) => item.ReadTimestamp(TimestampFormat.HttpDate)),
            DateTimes = List(headers, "X-Date-Times", static (ref HeaderShapeReader item) => item.ReadTimestamp(TimestampFormat.DateTime)),
            Prefixed = headers.WithPrefix("x-meta-"),
            Status = metadata.StatusCode,
        };
    }

    public static ServiceException ReadError<TReader>(ref TReader reader, ErrorResponse answer, ResponseHeaders headers)
        where TReader : struct, IShapeReader, allows ref struct => new(answer);

    private static void WriteTexts<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(name, default, texts.Count);
        foreach (var text in texts)
            writer.WriteString(default, text);
        writer.EndList();
    }

    private static void WriteDates<TWriter>(ref TWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<DateTimeOffset> dates, TimestampFormat format)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(name, default, dates.Count);
        foreach (var date in dates)
            writer.WriteTimestamp(default, date, format);
        writer.EndList();
    }

    private static List<T> List<T>(ResponseHeaders headers, string name, ReadItem<T> read)
    {
        var items = new List<T>();
        if (!headers.TryFind(name, out var header))
            return items;
        header.BeginList(default);
        while (header.NextItem())
            items.Add(read(ref header));
        return items;
    }

    private delegate T ReadItem<T>(ref HeaderShapeReader reader);
}

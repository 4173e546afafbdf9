using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using RevokeGen.Tests.Analysis;

namespace RevokeGen.Tests.Generator;

/// <summary>Enums of integers: types that keep numbers they do not know, on the wire and for the analyzer.</summary>
public sealed class IntEnumTests
{
    private const string Spec = """
        {
          "smithy": "2.0",
          "shapes": {
            "a.b#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a.b#Put" } ],
              "traits": { "aws.protocols#PROTOCOL": {}, "aws.api#service": { "sdkId": "Levels" } }
            },
            "a.b#Put": {
              "type": "operation", "input": { "target": "a.b#Holder" }, "output": { "target": "a.b#Holder" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/put" } }
            },
            "a.b#Holder": {
              "type": "structure",
              "members": {
                "Level": { "target": "a.b#Level", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": -1, "max": 100 } } },
                "Other": { "target": "a.b#Level" },
                "Levels": { "target": "a.b#Levels" },
                "ByName": { "target": "a.b#LevelsByName" },
                "Choice": { "target": "a.b#Choice" }
              }
            },
            "a.b#Levels": { "type": "list", "member": { "target": "a.b#Level" }, "traits": { "smithy.api#uniqueItems": {} } },
            "a.b#LevelsByName": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "a.b#Level" } },
            "a.b#Choice": { "type": "union", "members": { "Level": { "target": "a.b#Level" }, "Text": { "target": "smithy.api#String" } } },
            "a.b#Level": {
              "type": "intEnum",
              "members": {
                "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
                "LEAST": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": -1 } },
                "VERY_HIGH": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1000 } }
              }
            }
          }
        }
        """;

    private const string Source = """
        using System.Buffers;
        using System.Collections.Generic;
        using System.Text;
        using RevokeGen.Runtime.Serialization;
        using Sample.Levels;

        internal static class Program
        {
            private static PutRequest Request => new()
            {
                Level = Level.Low, Other = 7, Levels = [Level.VeryHigh, -3], ByName = new Dictionary<string, Level> { ["a"] = new(2) }, Choice = Level.Low,
            };

            public static string Json()
            {
                var buffer = new ArrayBufferWriter<byte>();
                LevelsJson.Write(buffer, Request);
                var read = LevelsJson.ReadPutRequest(buffer.WrittenSpan);
                return Encoding.UTF8.GetString(buffer.WrittenSpan) + (read == Request) + read.Other?.Kind + read.Levels![0].Kind;
            }

            public static string Form()
            {
                var buffer = new ArrayBufferWriter<byte>();
                var writer = new FormShapeWriter(buffer, "Put", "1");
                writer.BeginStructure(default);
                LevelsSerialization.WritePutRequest(ref writer, Request);
                writer.EndStructure();
                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            }

            public static string Texts() =>
                $"{Level.Low} {default(Level)} {new Level(-5)} {Level.Low != Level.Least} {Level.Low == 1} {Level.Low.Kind is Level.Known.Low} {Level.VeryHigh is { Value: Level.Wire.VeryHigh }}";

            public static int High() => (Request with { Level = Level.VeryHigh }).Validate().Count;
            public static int Low() => (Request with { Level = -2 }).Validate().Count;
            public static int Twice() => (Request with { Levels = [Level.Low, Level.VeryHigh, 1] }).Validate().Count;
            public static int Right() => (Request with { Level = 100, Levels = [1, 2] }).Validate().Count;

            private static void Main() { }
        }
        """;

    [Theory]
    [InlineData("restJson1")]
    [InlineData("awsQuery")]
    public void IntEnums_are_emitted_soundly(string protocol) => Run(protocol, "internal static class Program { private static void Main() { } }").ShouldBeSound();

    [Fact]
    public void Numbers_known_and_unknown_survive_a_round_trip_and_are_numbers_on_the_wire()
    {
        var program = Load(Run("awsQuery", Source));

        Assert.Equal("""{"Level":1,"Other":7,"Levels":[1000,-3],"ByName":{"a":2},"Choice":{"Level":1}}TrueUnknownVeryHigh""", program("Json"));
        Assert.Equal(
            "Action=Put&Version=1&Level=1&Other=7&Levels.member.1=1000&Levels.member.2=-3&ByName.entry.1.key=a&ByName.entry.1.value=2&Choice.Level=1", program("Form"));
        Assert.Equal("1 0 -5 True True True True", program("Texts"));
    }

    [Fact]
    public async Task Analyzer_and_validator_agree_on_numbers()
    {
        var run = Run("restJson1", Source);
        var program = Load(run);

        var findings = (await Compilations.Findings(run.Output)).OrderBy(static finding => finding.Location.SourceSpan.Start).Select(static finding => finding.Id);

        Assert.Equal(["RVK2005", "RVK2005", "RVK2007"], findings);
        Assert.Equal([1, 1, 1, 0], ((string[])["High", "Low", "Twice", "Right"]).Select(program));
    }

    private static GeneratorRun Run(string protocol, string source) => GeneratorRun.Of(
        new GeneratorProject { Source = source }.Spec("/project/levels.json", Spec.Replace("PROTOCOL", protocol, StringComparison.Ordinal), ("Json", "true")));

    private static Func<string, object?> Load(GeneratorRun run)
    {
        run.ShouldCompile();
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var program = Assembly.Load(image.ToArray()).GetType("Program", throwOnError: true)!;
        return method => program.GetMethod(method)!.Invoke(null, null);
    }
}

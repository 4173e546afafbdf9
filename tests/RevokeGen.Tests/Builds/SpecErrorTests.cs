using System;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Builds;

public sealed class SpecErrorTests
{
    private const string Service = """
        { "smithy": "2.0", "shapes": {
          "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#Op" }],
            "traits": { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { "name": "a" } } },
          "a#Op": { "type": "operation", "input": { "target": "a#In" },
            "traits": { "smithy.api#http": { "method": "POST", "uri": "/op" } } },
          "a#In": { "type": "structure", "members": {
            "Name": { "target": "smithy.api#String", "traits": {
              "smithy.api#length": { "min": 10, "max": 9 },
              "smithy.api#range": { "min": 1 } } },
            "Other": { "target": "a#None" } } } } }
        """;

    [Fact]
    public async Task Dotnet_build_prints_every_problem_of_every_spec_at_its_file_line_and_column()
    {
        const string Overlay = """
            { "smithy": "2.0", "shapes": {
              "a#Gone": { "type": "apply", "traits": {} } } }
            """;
        using var build = new ConsumerBuild("Op", ("rules.json", Overlay), ("service.json", Service));

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                $"{build.PathOf("rules.json")}(2,3): error RVK1006: This apply changes nothing: no spec defines 'a#Gone'; correct the name or remove the apply",
                $"{build.PathOf("service.json")}(8,37): error RVK1008: The value of 'smithy.api#length' on 'a#In$Name' is malformed: 'min' is above 'max', so no value fits",
                $"{build.PathOf("service.json")}(9,7): error RVK1014: 'smithy.api#range' cannot be on 'a#In$Name': it is for numbers, and this is a member of type 'string' in a shape of type 'structure'; remove it, or put it where it belongs",
                $"{build.PathOf("service.json")}(10,26): error RVK1003: 'a#In$Other' refers to 'a#None', which no spec defines; correct the name or add the file that defines it",
            ],
            lines.Order(StringComparer.Ordinal).OrderBy(static line => line.Contains("(10,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dotnet_build_points_at_the_service_that_has_no_such_operation()
    {
        using var build = new ConsumerBuild("Oq", ("service.json", Service));

        var (exitCode, lines) = await build.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal([$"{build.PathOf("service.json")}(2,3): error RVK1007: No service has an operation 'Oq'; did you mean 'Op'?"], lines);
    }
}

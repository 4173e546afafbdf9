using System;

namespace RevokeGen.Tests.Generator.Traits;

/// <summary>What traits that have a meaning on the wire or in the emitted type come to, one service for each protocol that has them.</summary>
public sealed class TraitMeaningTests
{
    [Fact]
    public void Traits_of_restJson1_decide_what_is_sent_and_read()
    {
        var model = Model(
            "restJson1",
            """
            "smithy.api#http": { "method": "PUT", "uri": "/things/{Id}/{Rest+}?fixed=1", "code": 201 }, "smithy.api#endpoint": { "hostPrefix": "{Account}.data-" }, "smithy.api#httpChecksumRequired": {}
            """,
            """
            "Id": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
            "Rest": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
            "Account": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
            "Query": { "target": "a#Texts", "traits": { "smithy.api#httpQuery": "q" } },
            "Queries": { "target": "a#Map", "traits": { "smithy.api#httpQueryParams": {} } },
            "Header": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "x-when" } },
            "Media": { "target": "a#Media", "traits": { "smithy.api#httpHeader": "x-media" } },
            "Prefixed": { "target": "a#Map", "traits": { "smithy.api#httpPrefixHeaders": "x-meta-" } },
            "Named": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "other" } },
            "When": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } },
            "Token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } },
            "Sparse": { "target": "a#Sparse" }, "Colour": { "target": "a#Colour" }
            """,
            """
            "Status": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpResponseCode": {} } },
            "Header": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-answer" } },
            "Named": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "other" } }
            """);

        Assert.Equal(
            [
                "PUT https://me.data-wire.test/things/5/a%20b/c?fixed=1&q=x&q=y&more=z", "content-md5: yp9cTyTHOjyNEn+96XxOpQ==", "content-type: application/json",
                "x-media: e30=", "x-meta-k: v", "x-when: Thu, 01 Jan 1970 00:00:01 GMT",
                """{"Account":"me","other":"n","When":"1970-01-01T00:00:01Z","Token":"made-up","Sparse":[1,null],"Colour":"dark-red"}""", "201 h n",
            ],
            WireProgram.Call(
                model,
                """
                Id = 5, Rest = "a b/c", Account = "me", Query = ["x", "y"], Queries = new Dictionary<string, string> { ["more"] = "z" }, Header = DateTimeOffset.FromUnixTimeSeconds(1), Media = "{}",
                Prefixed = new Dictionary<string, string> { ["k"] = "v" }, Named = "n", When = DateTimeOffset.FromUnixTimeSeconds(1), Sparse = [1, null], Colour = Colour.DarkRed
                """,
                (201, "x-answer: h", """{ "other": "n" }"""),
                "$\"{response.Status} {response.Header} {response.Named}\""));
    }

    [Fact]
    public void Traits_of_restXml_decide_what_is_sent_and_read()
    {
        var model = Model(
            "restXml",
            "\"smithy.api#http\": { \"method\": \"POST\", \"uri\": \"/\" }",
            """
            "Named": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "other", "smithy.api#xmlNamespace": { "uri": "http://other/" } } },
            "Flat": { "target": "a#Texts", "traits": { "smithy.api#xmlFlattened": {} } }, "Texts": { "target": "a#Texts" },
            "Attribute": { "target": "smithy.api#String", "traits": { "smithy.api#xmlAttribute": {}, "smithy.api#xmlName": "attr" } }
            """,
            "\"Flat\": { \"target\": \"a#Texts\", \"traits\": { \"smithy.api#xmlFlattened\": {} } }, \"Attribute\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#xmlName\": \"other\" } }");

        Assert.Equal(
            [
                "POST https://wire.test/", "content-type: application/xml",
                """<PutInput xmlns="http://a/" attr="a"><other xmlns="http://other/">n</other><Flat>x</Flat><Flat>y</Flat><Texts><item>z</item></Texts></PutInput>""", "x,y o",
            ],
            WireProgram.Call(
                model,
                "Attribute = \"a\", Named = \"n\", Flat = [\"x\", \"y\"], Texts = [\"z\"]",
                (200, "", "<PutOutput><Flat>x</Flat><other>o</other><Flat>y</Flat></PutOutput>"),
                "$\"{string.Join(',', response.Flat!)} {response.Attribute}\""));
    }

    [Fact]
    public void Traits_of_awsQuery_decide_what_is_sent_and_which_error_is_read()
    {
        var model = Model(
            "awsQuery",
            "\"smithy.api#documentation\": \"d\"",
            "\"Named\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#xmlName\": \"other\" } }, \"Flat\": { \"target\": \"a#Texts\", \"traits\": { \"smithy.api#xmlFlattened\": {} } }",
            "\"Named\": { \"target\": \"smithy.api#String\" }");

        Assert.Equal(
            ["POST https://wire.test/", "content-type: application/x-www-form-urlencoded", "Action=Put&Version=1&other=n&Flat.1=x", "BadException 409 True"],
            WireProgram.Call(
                model,
                "Named = \"n\", Flat = [\"x\"]",
                (409, "", "<ErrorResponse><Error><Type>Sender</Type><Code>Own.Code</Code><Message>m</Message></Error></ErrorResponse>"),
                "\"\"",
                "$\"{error.GetType().Name} {(int)error.StatusCode!} {error.IsRetryable}\""));
    }

    [Theory]
    [InlineData(200, "<PutResponse><other>o</other><Texts><item>x</item></Texts><Flat>y</Flat><requestId>r-1</requestId></PutResponse>", "o x y r-1")]
    [InlineData(409, "<Response><Errors><Error><Code>Bad</Code><Message>m</Message></Error></Errors><RequestID>r-2</RequestID></Response>", "BadException m r-2 True")]
    public void Traits_of_ec2Query_decide_what_is_sent_and_read(int status, string answer, string seen)
    {
        var model = Model(
            "ec2Query",
            "\"smithy.api#documentation\": \"d\"",
            """
            "Both": { "target": "smithy.api#String", "traits": { "aws.protocols#ec2QueryName": "asIs", "smithy.api#xmlName": "other" } },
            "Named": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "named" } }, "plain": { "target": "smithy.api#String" },
            "Texts": { "target": "a#Texts" }, "Empty": { "target": "a#Texts" }
            """,
            """
            "Named": { "target": "smithy.api#String", "traits": { "aws.protocols#ec2QueryName": "Written", "smithy.api#xmlName": "other" } },
            "Texts": { "target": "a#Texts" }, "Flat": { "target": "a#Texts", "traits": { "smithy.api#xmlFlattened": {} } }
            """);

        Assert.Equal(
            [
                "POST https://wire.test/", "content-type: application/x-www-form-urlencoded",
                "Action=Put&Version=1&asIs=b&Named=n&Plain=p&Texts.1=x&Texts.2=y", seen,
            ],
            WireProgram.Call(
                model,
                "Both = \"b\", Named = \"n\", Plain = \"p\", Texts = [\"x\", \"y\"], Empty = []",
                (status, "", answer),
                "$\"{response.Named} {response.Texts![0]} {response.Flat![0]} {response.RequestId}\"",
                "$\"{error.GetType().Name} {error.ServiceMessage} {error.RequestId} {error.IsRetryable}\""));
    }

    [Theory]
    [InlineData("awsQuery", "<PutResponse><PutResult><q:other>o</q:other></PutResult></PutResponse>")]
    [InlineData("ec2Query", "<PutResponse><q:other>o</q:other></PutResponse>")]
    public void A_prefix_says_nothing_of_which_member_an_element_is(string protocol, string answer)
    {
        var model = Model(
            protocol,
            "\"smithy.api#documentation\": \"d\"",
            "\"Named\": { \"target\": \"smithy.api#String\" }",
            "\"Named\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#xmlName\": \"p:other\" } }");

        Assert.Equal("o", WireProgram.Call(model, "Named = \"n\"", (200, "", answer), "response.Named!")[^1]);
    }

    [Theory]
    [InlineData("a#Map", "smithy.api#String", "The client has no method for 'Put': Map is a map, which ec2Query does not have in requests")]
    [InlineData("smithy.api#String", "a#Map", null)]
    public void A_map_in_a_request_of_ec2Query_leaves_the_operation_out(string input, string output, string? message)
    {
        var model = Model(
            "ec2Query", "\"smithy.api#documentation\": \"d\"", $"\"Value\": {{ \"target\": \"{input}\" }}", $"\"Value\": {{ \"target\": \"{output}\" }}");
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model));

        Assert.Equal(
            message is null ? [] : ["RVK1010: " + message],
            System.Linq.Enumerable.Select(
                run.Diagnostics, static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        Assert.Equal(message is null, System.Linq.Enumerable.Any(run.HintNames));
    }

    [Theory]
    [InlineData("smithy-protocol: rpc-v2-json", """{ "Named": "n", "Big": "18446744073709551616", "When": 1.5 }""", "n 18446744073709551616 1500")]
    [InlineData("smithy-protocol: rpc-v2-json", """{ "__type": "a#Bad", "message": "m" }""", "BadException m True")]
    [InlineData("x-amzn-errortype: Bad", """{ "__type": "a#Bad", "message": "m" }""", "WireException  False")]
    public void Traits_of_http_names_and_formats_mean_nothing_in_rpcv2Json(string header, string answer, string seen)
    {
        const string Members = """
            "Named": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "other", "smithy.api#httpHeader": "x-named" } },
            "When": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } }, "Big": { "target": "smithy.api#BigInteger" }
            """;
        var model = Model("rpcv2Json", "\"smithy.api#http\": { \"method\": \"PUT\", \"uri\": \"/things\" }, \"smithy.api#endpoint\": { \"hostPrefix\": \"data-\" }", Members, Members)
            .Replace("aws.protocols#rpcv2Json", "smithy.protocols#rpcv2Json", StringComparison.Ordinal);

        Assert.Equal(
            [
                "POST https://data-wire.test/service/Service/operation/Put", "content-type: application/json", """{"Named":"n","When":1.5,"Big":"18446744073709551616"}""", seen,
            ],
            WireProgram.Call(
                model,
                "Named = \"n\", When = DateTimeOffset.FromUnixTimeMilliseconds(1500), Big = System.Numerics.BigInteger.Pow(2, 64)",
                (seen.Contains("Exception", StringComparison.Ordinal) ? 409 : 200, header, answer),
                "$\"{response.Named} {response.Big} {response.When!.Value.ToUnixTimeMilliseconds()}\"",
                "$\"{error.GetType().Name} {error.ServiceMessage} {error.IsRetryable}\""));
    }

    [Theory]
    [InlineData("rpcv2Cbor", "The client has no method for 'Put': PutInput$Value is a document, which rpcv2Cbor does not have")]
    [InlineData("rpcv2Json", null)]
    public void A_document_in_rpcv2Cbor_leaves_the_operation_out(string protocol, string? message)
    {
        var model = Model(protocol, "\"smithy.api#documentation\": \"d\"", "\"Value\": { \"target\": \"smithy.api#Document\" }", "\"Value\": { \"target\": \"smithy.api#String\" }")
            .Replace("aws.protocols#rpcv2", "smithy.protocols#rpcv2", StringComparison.Ordinal);
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model));

        Assert.Equal(
            message is null ? [] : ["RVK1010: " + message],
            System.Linq.Enumerable.Select(
                run.Diagnostics, static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void Traits_of_types_decide_how_they_are_declared_and_printed()
    {
        var model = Model(
            "awsJson1_1",
            "\"smithy.api#deprecated\": { \"message\": \"Use another.\" }",
            """
            "Needed": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "Opened": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#clientOptional": {} } },
            "Defaulted": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 5, "smithy.api#addedDefault": {} } },
            "Secret": { "target": "a#Secret", "traits": { "smithy.api#documentation": "<p>What <code>it</code> is.</p>" } },
            "Old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {} } }
            """,
            "\"Named\": { \"target\": \"smithy.api#String\" }");

        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", model)).ShouldBeSound();
        var types = run.Source("Sample.Wire.Wire.Types.g.cs");

        Assert.Contains("public required string Needed { get; init; }", types, StringComparison.Ordinal);
        Assert.Contains("public string? Opened { get; init; }", types, StringComparison.Ordinal);
        // What the caller leaves out is left to the service, whose default may change; the documentation tells it.
        Assert.Contains("<para>Default <c>5</c>, which the service fills in.</para>", types, StringComparison.Ordinal);
        Assert.Contains("public int? Defaulted { get; init; }", types, StringComparison.Ordinal);
        Assert.Contains("text.Member(\"Secret\", Secret is null ? null : \"***\");", types, StringComparison.Ordinal);
        Assert.Contains("/// <summary>What <c>it</c> is.</summary>", types, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"The service has deprecated this.\")]\n    public string? Old", types, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"Use another.\")]", run.Source("Sample.Wire.Wire.Client.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>What cannot be emitted yet is left out with the rest of its operation.</summary>
    [Theory]
    [InlineData("\"smithy.api#documentation\": \"d\"", "smithy.api#String", null)]
    [InlineData("\"smithy.api#documentation\": \"d\"", "a#Stream", "RVK1010")]
    public void Traits_of_operations_that_no_code_is_made_from_do_not_stop_it(string traits, string target, string? rule)
    {
        var text = $"\"Text\": {{ \"target\": \"{target}\"{(target == "a#Stream" ? ", \"traits\": { \"smithy.api#required\": {} }" : "")} }}";
        var run = GeneratorRun.Of(new GeneratorProject().Spec("/project/wire.json", Model("awsJson1_1", traits, text, "\"Text\": { \"target\": \"smithy.api#String\" }")));

        Assert.Equal(rule is null ? [] : [rule], System.Linq.Enumerable.Select(run.Diagnostics, static diagnostic => diagnostic.Id));
        Assert.Equal(rule is null, System.Linq.Enumerable.Any(run.HintNames));
    }

    private static string Model(string protocol, string operation, string input, string output) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "a#Service": {
              "type": "service", "version": "1", "operations": [ { "target": "a#Put" } ],
              "traits": { "aws.protocols#{{protocol}}": {}, "aws.api#service": { "sdkId": "Wire" }, "smithy.api#xmlNamespace": { "uri": "http://a/" } }
            },
            "a#Put": { "type": "operation", "input": { "target": "a#PutInput" }, "output": { "target": "a#PutOutput" }, "errors": [{ "target": "a#Bad" }], "traits": { {{operation}} } },
            "a#PutInput": { "type": "structure", "members": { {{input}} }, "traits": { "smithy.api#input": {} } },
            "a#PutOutput": { "type": "structure", "members": { {{output}} }, "traits": { "smithy.api#output": {} } },
            "a#Bad": {
              "type": "structure", "members": { "message": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 409, "smithy.api#retryable": {}, "aws.protocols#awsQueryError": { "code": "Own.Code", "httpResponseCode": 409 } }
            },
            "a#Texts": { "type": "list", "member": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "item" } } },
            "a#Sparse": { "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} } },
            "a#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "a#Media": { "type": "string", "traits": { "smithy.api#mediaType": "application/json" } },
            "a#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
            "a#Stream": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
            "a#Colour": { "type": "enum", "members": { "DARK_RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "dark-red" } } } }
          }
        }
        """;
}

using System.Collections.Generic;

namespace Revoke.Tests.Specs;

/// <summary>What each trait that has a meaning means to callers when it comes, goes or changes.</summary>
internal static class TraitChanges
{
    private const string Smithy = "smithy.api#";
    private const string Stream = """ "smithy.api#streaming": {} """;
    private const string SigV4 = """ "aws.auth#sigv4": { "name": "vault" } """;
    private const string Failures = """{ "id": "Id" }""";
    private const string Tokens = """ "inputToken": "Name", "outputToken": "Next" """;
    private const string Acceptors = """ "acceptors": [{ "state": "success", "matcher": { "success": true } }] """;
    private const string Hosts = ": requests may go to other hosts";
    private const string Rules = """{ "version": "1.0", "parameters": {}, "rules": [{ "conditions": [], "endpoint": { "url": "https://a.example.com" }, "type": "endpoint" }] }""";

    public static IEnumerable<TraitChange> All { get; } =
    [
        // Presence and constraints.
        new(Smithy + "required", "PutInput$Name", "", "{}", "breaking becameRequired PutInput$Name became required", "compatible becameOptional PutInput$Name became optional"),
        new(Smithy + "required", "PutOutput$Next", "", "{}", "compatible becameRequired PutOutput$Next became required", "breaking becameOptional PutOutput$Next became optional"),
        new(Smithy + "clientOptional", "PutInput$Name", "", "{}", "compatible becameOptional PutInput$Name became optional", "breaking becameRequired PutInput$Name became required", "restJson1", "PutInput$Name", """ "smithy.api#required": {} """),
        new(Smithy + "idempotencyToken", "PutInput$Name", "", "{}", "compatible trait PutInput$Name has idempotencyToken now: clients fill it in", "compatible trait PutInput$Name has idempotencyToken no longer: clients do not fill it in"),
        new(Smithy + "default", "PutInput$Count", "", "5", "compatible wire PutInput$Count has default 5 now", "compatible wire PutInput$Count has default 5 no longer"),
        new(Smithy + "default", "PutInput$Count", "5", "6", "breaking wire PutInput$Count has default 6, which was 5: requests that leave it out mean something else", "breaking wire PutInput$Count has default 5, which was 6: requests that leave it out mean something else"),
        new(Smithy + "default", "PutOutput$Status", "5", "6", "compatible trait PutOutput$Status has default 6, which was 5", "compatible trait PutOutput$Status has default 5, which was 6"),
        new(Smithy + "box", "PutInput$Count", "", "{}", "", ""),
        new(Smithy + "length", "Word", """{ "max": 9 }""", """{ "max": 8 }""", "breaking tightened Word has length ..8, which was ..9", "compatible loosened Word has length ..9, which was ..8"),
        new(Smithy + "length", "Data", "", """{ "max": 8 }""", "", "", "restJson1", "Data", Stream),
        new(Smithy + "pattern", "PutInput$Name", "", "\"^a$\"", "breaking tightened PutInput$Name has pattern ^a$ now", "compatible loosened PutInput$Name has pattern ^a$ no longer"),
        new(Smithy + "range", "PutInput$Count", "", """{ "min": 2 }""", "breaking tightened PutInput$Count has range 2.. now", "compatible loosened PutInput$Count has range 2.. no longer"),
        new(Smithy + "range", "PutOutput$Status", "", """{ "min": 2 }""", "compatible tightened PutOutput$Status has range 2.. now", "compatible loosened PutOutput$Status has range 2.. no longer"),
        new(Smithy + "uniqueItems", "Words", "", "{}", "breaking tightened Words has uniqueItems now", "compatible loosened Words has uniqueItems no longer"),
        new(Smithy + "requiresLength", "Data", "", "{}", "breaking tightened Data has requiresLength now: streams of unknown length are refused", "compatible loosened Data has requiresLength no longer", "restJson1", "Data", Stream),
        new(Smithy + "requiresLength", "Data", "", "{}", "", ""),

        // Types.
        new(Smithy + "sparse", "Words", "", "{}", "breaking type Words has sparse now", "breaking type Words has sparse no longer"),
        new(Smithy + "streaming", "Data", "", "{}", "breaking type Data has streaming now", "breaking type Data has streaming no longer"),
        new(Smithy + "enum", "Word", "", """[{ "value": "a", "name": "A" }]""", "breaking type Word is of type enum Word, which was string", "breaking type Word is of type string, which was enum Word"),
        new("revokegen.rules#exactlyOneOf", "Where", "", "{}", "breaking type Where has exactlyOneOf now", "breaking type Where has exactlyOneOf no longer"),
        new(Smithy + "mixin", "Where", "", "{}", "", ""),
        new(Smithy + "error", "Gone", "\"client\"", "\"server\"", "compatible trait Gone has error server, which was client", "compatible trait Gone has error client, which was server"),

        // The wire.
        new(Smithy + "enumValue", "Scope$ALL", "\"a\"", "\"b\"", "breaking wire Scope$ALL has enumValue b, which was a", "breaking wire Scope$ALL has enumValue a, which was b"),
        new(Smithy + "timestampFormat", "PutInput$When", "", "\"http-date\"", "breaking wire PutInput$When has timestampFormat http-date now", "breaking wire PutInput$When has timestampFormat http-date no longer"),
        new(Smithy + "timestampFormat", "PutInput$When", "", "\"http-date\"", "compatible trait PutInput$When has timestampFormat http-date now", "compatible trait PutInput$When has timestampFormat http-date no longer", "rpcv2Cbor"),
        new(Smithy + "jsonName", "PutInput$Name", "", "\"n\"", "breaking wire PutInput$Name has jsonName n now", "breaking wire PutInput$Name has jsonName n no longer"),
        new(Smithy + "jsonName", "PutInput$Name", "", "\"Name\"", "", ""),
        new(Smithy + "jsonName", "PutInput$Name", "", "\"n\"", "compatible trait PutInput$Name has jsonName n now", "compatible trait PutInput$Name has jsonName n no longer", "awsJson1_1"),
        new(Smithy + "xmlName", "PutInput$Name", "", "\"n\"", "breaking wire PutInput$Name has xmlName n now", "breaking wire PutInput$Name has xmlName n no longer", "restXml"),
        new(Smithy + "xmlName", "PutInput$Name", "", "\"n\"", "compatible trait PutInput$Name has xmlName n now", "compatible trait PutInput$Name has xmlName n no longer"),
        new(Smithy + "xmlName", "PutInput", "", "\"PutInput\"", "", "", "restXml"),
        new(Smithy + "xmlFlattened", "PutInput$Words", "", "{}", "breaking wire PutInput$Words has xmlFlattened now", "breaking wire PutInput$Words has xmlFlattened no longer", "awsQuery"),
        new(Smithy + "xmlAttribute", "PutInput$Name", "", "{}", "breaking wire PutInput$Name has xmlAttribute now", "breaking wire PutInput$Name has xmlAttribute no longer", "restXml"),
        new(Smithy + "xmlNamespace", "Vault", "", """{ "uri": "http://a.example.com" }""", "breaking wire Vault has xmlNamespace now", "breaking wire Vault has xmlNamespace no longer", "restXml"),
        new("aws.protocols#ec2QueryName", "PutInput$Name", "", "\"N\"", "breaking wire PutInput$Name has ec2QueryName N now", "breaking wire PutInput$Name has ec2QueryName N no longer", "ec2Query"),
        new("aws.protocols#ec2QueryName", "PutInput$Name", "", "\"N\"", "compatible trait PutInput$Name has ec2QueryName N now", "compatible trait PutInput$Name has ec2QueryName N no longer", "awsQuery"),
        new("aws.protocols#awsQueryError", "Gone", "", """{ "code": "Left", "httpResponseCode": 410 }""", "breaking wire Gone has awsQueryError now", "breaking wire Gone has awsQueryError no longer", "awsQuery"),
        new("aws.protocols#awsQueryCompatible", "Vault", "", "{}", "breaking wire Vault has awsQueryCompatible now", "breaking wire Vault has awsQueryCompatible no longer", "awsJson1_0"),
        new("aws.customizations#s3UnwrappedXmlOutput", "Put", "", "{}", "breaking wire Put has s3UnwrappedXmlOutput now", "breaking wire Put has s3UnwrappedXmlOutput no longer", "restXml"),
        new(Smithy + "http", "Put", """{ "method": "POST", "uri": "/put" }""", """{ "method": "PUT", "uri": "/put" }""", "breaking wire Put has http PUT /put, which was POST /put", "breaking wire Put has http POST /put, which was PUT /put"),
        new(Smithy + "http", "Put", """{ "method": "POST", "uri": "/put" }""", """{ "method": "POST", "uri": "/put", "code": 202 }""", "compatible wire Put has another value of http", "compatible wire Put has another value of http"),
        new(Smithy + "http", "Put", """{ "method": "POST", "uri": "/put" }""", """{ "method": "PUT", "uri": "/put" }""", "compatible trait Put has http PUT /put, which was POST /put", "compatible trait Put has http POST /put, which was PUT /put", "awsJson1_1"),
        new(Smithy + "httpLabel", "PutInput$Name", "", "{}", "breaking wire Put has http POST /Put/{Name}, which was POST /Put\nbreaking wire PutInput$Name has httpLabel now", "breaking wire PutInput$Name has httpLabel no longer\nbreaking wire Put has http POST /Put, which was POST /Put/{Name}", "restJson1", "PutInput$Name", """ "smithy.api#required": {} """),
        new(Smithy + "httpQuery", "PutInput$Name", "\"a\"", "\"b\"", "breaking wire PutInput$Name has httpQuery b, which was a", "breaking wire PutInput$Name has httpQuery a, which was b"),
        new(Smithy + "httpQueryParams", "PutInput$Pairs", "", "{}", "breaking wire PutInput$Pairs has httpQueryParams now", "breaking wire PutInput$Pairs has httpQueryParams no longer"),
        new(Smithy + "httpHeader", "PutInput$Name", "", "\"a\"", "breaking wire PutInput$Name has httpHeader a now", "breaking wire PutInput$Name has httpHeader a no longer"),
        new(Smithy + "httpHeader", "PutInput$Name", "", "\"a\"", "compatible trait PutInput$Name has httpHeader a now", "compatible trait PutInput$Name has httpHeader a no longer", "rpcv2Json"),
        new(Smithy + "httpPrefixHeaders", "PutInput$Pairs", "", "\"a-\"", "breaking wire PutInput$Pairs has httpPrefixHeaders a- now", "breaking wire PutInput$Pairs has httpPrefixHeaders a- no longer"),
        new(Smithy + "httpPayload", "SendOutput$Report", "", "{}", "breaking wire SendOutput$Report has httpPayload now", "breaking wire SendOutput$Report has httpPayload no longer"),
        new(Smithy + "httpResponseCode", "PutOutput$Status", "", "{}", "breaking wire PutOutput$Status has httpResponseCode now", "breaking wire PutOutput$Status has httpResponseCode no longer"),
        new(Smithy + "hostLabel", "PutInput$Name", "", "{}", "compatible trait PutInput$Name has hostLabel now", "compatible trait PutInput$Name has hostLabel no longer", "restJson1", "PutInput$Name", """ "smithy.api#required": {} """),
        new(Smithy + "endpoint", "Put", "", """{ "hostPrefix": "a." }""", "breaking wire Put has endpoint now", "breaking wire Put has endpoint no longer"),
        new(Smithy + "mediaType", "Kind", "", "\"text/csv\"", "breaking wire Kind has mediaType text/csv now", "breaking wire Kind has mediaType text/csv no longer"),
        new(Smithy + "mediaType", "Data", "\"text/csv\"", "\"text/xml\"", "breaking wire Data has mediaType text/xml, which was text/csv", "breaking wire Data has mediaType text/csv, which was text/xml"),
        new(Smithy + "mediaType", "Data", "\"text/csv\"", "\"text/xml\"", "compatible trait Data has mediaType text/xml, which was text/csv", "compatible trait Data has mediaType text/csv, which was text/xml", "awsJson1_1"),
        new(Smithy + "mediaType", "Word", "", "\"text/csv\"", "compatible trait Word has mediaType text/csv now", "compatible trait Word has mediaType text/csv no longer"),
        new(Smithy + "httpError", "Gone", "404", "410", "compatible trait Gone has httpError 410, which was 404", "compatible trait Gone has httpError 404, which was 410"),
        new(Smithy + "httpChecksumRequired", "Put", "", "{}", "breaking wire Put has httpChecksumRequired now: requests without a checksum are refused", "compatible wire Put has httpChecksumRequired no longer: requests need no checksum"),
        new("aws.protocols#httpChecksum", "Put", "", """{ "requestChecksumRequired": true }""", "breaking wire Put has httpChecksum now", "compatible wire Put has httpChecksum no longer"),
        new("aws.protocols#httpChecksum", "Put", "", """{ "requestAlgorithmMember": "Name" }""", "compatible wire Put has httpChecksum now", "breaking wire Put has httpChecksum no longer"),
        new(Smithy + "requestCompression", "Put", "", """{ "encodings": ["gzip"] }""", "compatible wire Put has requestCompression now: clients compress requests", "breaking wire Put has requestCompression no longer: compressed requests may be refused"),
        new("aws.auth#unsignedPayload", "Put", "", "{}", "compatible wire Put has unsignedPayload now: clients do not sign bodies", "breaking wire Put has unsignedPayload no longer: requests whose body is not signed are refused"),

        // Where requests go.
        new("smithy.rules#endpointRuleSet", "Vault", "", Rules, "compatible wire Vault has endpointRuleSet now" + Hosts, "compatible wire Vault has endpointRuleSet no longer" + Hosts),
        new("smithy.rules#endpointBdd", "Vault", "", "{}", "compatible wire Vault has endpointBdd now" + Hosts, "compatible wire Vault has endpointBdd no longer" + Hosts),
        new("smithy.rules#staticContextParams", "Put", """{ "A": { "value": true } }""", """{ "A": { "value": false } }""", "compatible wire Put has another value of staticContextParams" + Hosts, "compatible wire Put has another value of staticContextParams" + Hosts),
        new("smithy.rules#operationContextParams", "Put", "", """{ "A": { "path": "Name" } }""", "compatible wire Put has operationContextParams now" + Hosts, "compatible wire Put has operationContextParams no longer" + Hosts),
        new("smithy.rules#contextParam", "PutInput$Name", "", """{ "name": "A" }""", "compatible wire PutInput$Name has contextParam now" + Hosts, "compatible wire PutInput$Name has contextParam no longer" + Hosts),
        new("smithy.rules#clientContextParams", "Vault", "", """{ "A": { "type": "boolean" } }""", "compatible added Vault has the option A now", "breaking removed Vault has the option A no longer"),
        new("smithy.rules#clientContextParams", "Vault", """{ "A": { "type": "string" } }""", """{ "A": { "type": "boolean" } }""", "breaking type Vault has the option A of type boolean, which was string", "breaking type Vault has the option A of type string, which was boolean"),

        // Who may call.
        new("aws.auth#sigv4", "Vault", "", """{ "name": "vault" }""", "breaking tightened Vault takes requests with SigV4, which was no credentials: callers without credentials are refused", "compatible loosened Vault takes requests with no credentials, which was SigV4"),
        new("aws.auth#sigv4", "Vault", """{ "name": "safe" }""", """{ "name": "vault" }""", "breaking wire Vault is signed for as vault, which was safe", "breaking wire Vault is signed for as safe, which was vault"),
        new("aws.auth#sigv4a", "Vault", "", """{ "name": "vault" }""", "compatible loosened Vault takes requests with SigV4 or SigV4a, which was SigV4", "breaking tightened Vault takes requests with SigV4, which was SigV4 or SigV4a", "restJson1", "Vault", SigV4),
        new("smithy.api#httpBearerAuth", "Vault", "", "{}", "compatible loosened Vault takes requests with SigV4 or HttpBearer, which was SigV4", "breaking tightened Vault takes requests with SigV4, which was SigV4 or HttpBearer", "restJson1", "Vault", SigV4),
        new(Smithy + "auth", "Vault", "", "[]", "compatible loosened Vault takes requests with no credentials, which was SigV4", "breaking tightened Vault takes requests with SigV4, which was no credentials: callers without credentials are refused", "restJson1", "Vault", SigV4),
        new(Smithy + "auth", "Put", "[\"aws.auth#sigv4\"]", "[\"smithy.api#httpBearerAuth\"]", "breaking tightened Put takes requests with HttpBearer, which was SigV4", "breaking tightened Put takes requests with SigV4, which was HttpBearer", "restJson1", "Vault", SigV4 + """, "smithy.api#httpBearerAuth": {} """),
        new(Smithy + "auth", "Put", "", "[\"aws.auth#sigv4\"]", "", "", "restJson1", "Vault", SigV4),
        new(Smithy + "auth", "Put", "", "[\"smithy.api#httpBasicAuth\"]", "breaking removed Put is left out of clients now: its requests need smithy.api#httpBasicAuth, which clients do not have", "compatible added Put is in clients now; before, its requests need smithy.api#httpBasicAuth, which clients do not have", "restJson1", "Vault", SigV4),
        new(Smithy + "optionalAuth", "Put", "", "{}", "compatible loosened Put takes requests with SigV4 or no credentials, which was SigV4", "breaking tightened Put takes requests with SigV4, which was SigV4 or no credentials: callers without credentials are refused", "restJson1", "Vault", SigV4),

        // What is emitted beside requests and responses.
        new(Smithy + "paginated", "Put", "", "{" + Tokens + "}", "compatible added Put has pages now", "breaking removed Put has pages no longer"),
        new(Smithy + "paginated", "Put", "{" + Tokens + "}", "{" + Tokens + """, "items": "Failures" }""", "compatible added Put has the items of its pages in Failures now", "breaking removed Put has the items of its pages in Failures no longer"),
        new(Smithy + "paginated", "Put", "{" + Tokens + """, "items": "Others" }""", "{" + Tokens + """, "items": "Failures" }""", "breaking type Put has the items of its pages in Failures, which was Others", "breaking type Put has the items of its pages in Others, which was Failures"),
        new(Smithy + "paginated", "Vault", "", "{" + Tokens + "}", "compatible trait Vault has paginated now", "compatible trait Vault has paginated no longer"),
        new("smithy.waiters#waitable", "Put", "", "{ \"Done\": {" + Acceptors + "} }", "compatible added Put has the waiter Done now", "breaking removed Put has the waiter Done no longer"),
        new("smithy.waiters#waitable", "Put", "{ \"Done\": {" + Acceptors + "} }", "{ \"Done\": {" + Acceptors + ", \"minDelay\": 5 } }", "compatible trait Put has another waiter Done", "compatible trait Put has another waiter Done"),
        new("revokegen.rules#partialFailures", "PutOutput$Failures", "", Failures, "compatible added PutOutput$Failures lists failures now: the response gets HasFailures and ThrowIfAnyFailed", "breaking removed PutOutput$Failures lists failures no longer: the response loses HasFailures and ThrowIfAnyFailed"),
        new("revokegen.rules#partialFailures", "PutOutput$Failures", Failures, """{ "id": "Code" }""", "compatible trait PutOutput$Failures has the ids, codes or messages of its failures elsewhere: failures are told in other words", "compatible trait PutOutput$Failures has the ids, codes or messages of its failures elsewhere: failures are told in other words"),
        new("revokegen.rules#errorCases", "Gone", "", """{ "Long": { "contains": ["a"], "documentation": "D." } }""", "compatible added Gone has the error case Long now", "breaking removed Gone has the error case Long no longer"),
        new("revokegen.rules#errorCases", "Gone", """{ "Long": { "contains": ["a"], "documentation": "D." } }""", """{ "Long": { "contains": ["b"], "documentation": "D." } }""", "compatible trait Gone has another error case Long", "compatible trait Gone has another error case Long"),
        new(Smithy + "retryable", "Gone", "", "{}", "compatible trait Gone has retryable now: clients try again", "compatible trait Gone has retryable no longer: clients do not try again"),

        // Rules.
        new("smithy.contracts#conditions", "PutInput", "", """{ "Sure": { "expression": "Name != 'a'", "documentation": "D." } }""", "breaking tightened PutInput has the condition Sure now", "compatible loosened PutInput has the condition Sure no longer"),
        new("smithy.contracts#conditions", "PutInput", """{ "Sure": { "expression": "Name != 'a'", "documentation": "D." } }""", """{ "Sure": { "expression": "Name != 'b'", "documentation": "D." } }""", "breaking tightened PutInput has another condition Sure, which may refuse more", "breaking tightened PutInput has another condition Sure, which may refuse more"),
        new("smithy.contracts#conditions", "PutInput", """{ "Sure": { "expression": "Name != 'a'", "documentation": "D." } }""", """{ "Sure": { "expression": "Name != 'a'", "documentation": "E." } }""", "compatible documentation PutInput has other words for the condition Sure", "compatible documentation PutInput has other words for the condition Sure"),
        new("revokegen.rules#allowedValues", "PutInput", "", Row("a", "D."), "breaking tightened PutInput has the allowed values Some now", "compatible loosened PutInput has the allowed values Some no longer"),
        new("revokegen.rules#allowedValues", "PutInput", Row("a", "D."), Row("b", "D."), "breaking tightened PutInput has other allowed values Some", "breaking tightened PutInput has other allowed values Some"),
        new("revokegen.rules#allowedValues", "PutInput", Row("a", "D."), Row("a", "E."), "compatible documentation PutInput has other words for the allowed values Some", "compatible documentation PutInput has other words for the allowed values Some"),
        new("revokegen.rules#cautions", "PutInput$Name", "", """{ "Odd": { "pattern": "^a", "documentation": "D." } }""", "compatible tightened PutInput$Name has the caution Odd now", "compatible loosened PutInput$Name has the caution Odd no longer"),
        new("revokegen.rules#cautions", "PutInput$Name", """{ "Odd": { "pattern": "^a", "documentation": "D." } }""", """{ "Odd": { "pattern": "^b", "documentation": "D." } }""", "compatible trait PutInput$Name has another caution Odd", "compatible trait PutInput$Name has another caution Odd"),
        new("revokegen.rules#aliases", "Scope$ALL", "", "[\"every\"]", "compatible trait Scope$ALL has aliases now", "compatible trait Scope$ALL has aliases no longer"),
        new("revokegen.rules#suggestedFixes", "PutInput$Name", "", """[{ "value": "a", "replacement": "b", "effect": "E." }]""", "compatible trait PutInput$Name has suggestedFixes now", "compatible trait PutInput$Name has suggestedFixes no longer"),

        // Words, names and logs.
        new(Smithy + "documentation", "Put", "\"A.\"", "\"B.\"", "compatible documentation Put has other documentation", "compatible documentation Put has other documentation"),
        new(Smithy + "examples", "Put", "", """[{ "title": "T", "input": { "Name": "a" } }]""", "compatible documentation Put has examples now", "compatible documentation Put has examples no longer"),
        new(Smithy + "deprecated", "Put", "", "{}", "compatible trait Put has deprecated now: code that uses it gets the warning CS0618", "compatible trait Put has deprecated no longer"),
        new(Smithy + "sensitive", "Word", "", "{}", "compatible trait Word has sensitive now: texts leave its values out", "compatible trait Word has sensitive no longer: texts, such as those for logs, show its values"),
        new("aws.api#service", "Vault", """{ "sdkId": "Safe" }""", """{ "sdkId": "Vault" }""", "breaking name Vault is called Vault, which was Safe", "breaking name Vault is called Safe, which was Vault"),
        new("aws.api#service", "Vault", """{ "sdkId": "Vault" }""", """{ "sdkId": "Vault", "endpointPrefix": "v" }""", "compatible trait Vault has another value of service", "compatible trait Vault has another value of service"),
    ];

    private static string Row(string value, string documentation) =>
        $$"""[{ "name": "Some", "when": "Count != `null`", "members": ["Name"], "values": ["{{value}}"], "documentation": "{{documentation}}" }]""";
}

using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>What the services that give out credentials answer.</summary>
internal static class Answers
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 0, 0, TimeSpan.Zero);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Sts(string operation, string id, DateTimeOffset end) => StubHandler.Answer(200, $"""
        <{operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{operation}Result>
        <AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/r/s</Arn></AssumedRoleUser>
        <Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>hush-secret</SecretAccessKey><SessionToken>hush-token</SessionToken><Expiration>{Text(end)}</Expiration></Credentials>
        </{operation}Result></{operation}Response>
        """);

    public static Func<CancellationToken, Task<HttpResponseMessage>> StsError(string code, string message) => StubHandler.Answer(
        403, $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Local(string id, DateTimeOffset end) => StubHandler.Answer(
        200, $$"""{"Code":"Success","AccessKeyId":"{{id}}","SecretAccessKey":"hush-secret","Token":"hush-token","Expiration":"{{Text(end)}}","AccountId":"111122223333"}""");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Sso(string id, DateTimeOffset end) => StubHandler.Answer(
        200, string.Create(CultureInfo.InvariantCulture, $$$"""{"roleCredentials":{"accessKeyId":"{{{id}}}","secretAccessKey":"hush-secret","sessionToken":"hush-token","expiration":{{{end.ToUnixTimeMilliseconds()}}}}}"""));

    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

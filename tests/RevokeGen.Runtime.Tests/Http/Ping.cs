namespace RevokeGen.Runtime.Tests.Http;

internal sealed record Ping(string Text);

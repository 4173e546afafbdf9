namespace RevokeGen.Runtime.Tests.Http;

internal sealed record Pong(string Text, ResponseMetadata Metadata);

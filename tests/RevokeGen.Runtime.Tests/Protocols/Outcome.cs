namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>What a call may come to, whatever the service answers.</summary>
internal enum Outcome
{
    Read,
    Refused,
    Malformed,
}

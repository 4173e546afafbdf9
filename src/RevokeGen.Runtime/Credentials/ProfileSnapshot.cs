using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>What a profile came to when the files were read.</summary>
/// <param name="Provider">The provider that it asks for.</param>
/// <param name="Text">The text of the two files; null for one that is absent.</param>
/// <param name="Written">When the two files had been written.</param>
/// <param name="ReadAt">When they were read, as a timestamp of the clock.</param>
/// <param name="CheckedAt">When they were last seen unchanged, as a timestamp of the clock.</param>
internal sealed record ProfileSnapshot(
    ICredentialsProvider Provider, (string? Config, string? Credentials) Text, (DateTime Config, DateTime Credentials) Written, long ReadAt, long CheckedAt);

using System;

namespace RevokeGen.Runtime.Credentials;

/// <summary>A profile's credentials as they were read.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Written">When the two files had been written.</param>
/// <param name="ReadAt">When they were read, as a timestamp of the clock.</param>
/// <param name="CheckedAt">When they were last seen unchanged, as a timestamp of the clock.</param>
internal sealed record ProfileSnapshot(AwsCredentials Credentials, (DateTime Config, DateTime Credentials) Written, long ReadAt, long CheckedAt);

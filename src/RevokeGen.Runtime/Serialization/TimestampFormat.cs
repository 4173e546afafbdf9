namespace RevokeGen.Runtime.Serialization;

/// <summary>Smithy's <c>@timestampFormat</c>.</summary>
public enum TimestampFormat
{
    /// <summary>RFC 3339 date and time in UTC, such as <c>1985-04-12T23:20:50.52Z</c>.</summary>
    DateTime,

    /// <summary>RFC 9110 IMF-fixdate, such as <c>Tue, 29 Apr 2014 18:30:38 GMT</c>.</summary>
    HttpDate,

    /// <summary>Seconds since 1970-01-01T00:00:00Z, with an optional fraction.</summary>
    EpochSeconds,
}

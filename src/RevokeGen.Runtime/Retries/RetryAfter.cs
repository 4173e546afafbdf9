using System;
using System.Globalization;
using System.Net.Http;

namespace RevokeGen.Runtime.Retries;

/// <summary>How long a service asks its caller to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Reads AWS's header, in milliseconds, else HTTP's, in seconds or as a date; null when there is none that can be read.</summary>
    public static TimeSpan? Find(HttpResponseMessage response, TimeProvider time)
    {
        if (response.Headers.NonValidated.TryGetValues("x-amz-retry-after", out var values)
            && uint.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            return TimeSpan.FromMilliseconds(milliseconds);
        var standard = response.Headers.RetryAfter;
        return standard?.Delta ?? (standard?.Date - time.GetUtcNow());
    }
}

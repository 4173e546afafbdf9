using System;
using System.Buffers;

namespace RevokeGen.Runtime.Configuration;

/// <summary>What stands in the user agent beside what the client says of itself; texts are empty where there is nothing to say.</summary>
/// <param name="AppId">The application's name.</param>
/// <param name="ExecutionEnvironment">What the program runs in, such as <c>AWS_ECS_FARGATE</c>.</param>
internal sealed record UserAgentSettings(string AppId, string ExecutionEnvironment)
{
    private const int LongestAppId = 50;

    // A token's characters (RFC 9110, 5.6.2), without # which parts name and version here.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$%&'*+-.^_`|~");

    public static UserAgentSettings None { get; } = new("", "");

    /// <exception cref="ConfigurationException">The application's name is too long.</exception>
    public static UserAgentSettings Of(ClientOptions options, IHostEnvironment host, SettingSources sources)
    {
        var app = options.AppId is { } given
            ? new Setting("ClientOptions.AppId", given)
            : sources.Variable("AWS_SDK_UA_APP_ID") ?? sources.Property("sdk_ua_app_id");
        return new(Clean(AppIdOf(app) ?? ""), Clean(host.Variable("AWS_EXECUTION_ENV") ?? ""));
    }

    /// <summary>An application's name; null when none is set.</summary>
    /// <exception cref="ConfigurationException">It is too long.</exception>
    public static string? AppIdOf(Setting? found) => found?.Value.Length > LongestAppId ? throw found.Error("at most 50 characters long") : found?.Value;

    // As in AWS's own clients: a name with a space is no reason to send nothing.
    private static string Clean(string text) => string.Create(text.Length, text, static (cleaned, text) =>
    {
        for (var index = 0; index < text.Length; index++)
            cleaned[index] = Allowed.Contains(text[index]) ? text[index] : '-';
    });
}

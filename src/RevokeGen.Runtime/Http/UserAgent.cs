using System;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Http;

/// <summary>How a client names itself to the service.</summary>
internal static class UserAgent
{
    private static readonly string Client = $"revokegen/{Version(typeof(UserAgent).Assembly.GetName().Version)}";

    public static string Of(ServiceInfo service, UserAgentSettings settings) =>
        $"{Client} os/{System()} lang/csharp md/dotnet#{Environment.Version} api/{service.ServiceId.Replace(' ', '_')}#{service.Version}"
        + Part("exec-env", settings.ExecutionEnvironment) + Part("app", settings.AppId);

    private static string Part(string name, string value) => value.Length == 0 ? "" : $" {name}/{value}";

    private static string Version(Version? version) => version?.ToString(3) ?? "0.0.0";

    private static string System()
    {
        if (OperatingSystem.IsLinux())
            return "linux";
        if (OperatingSystem.IsWindows())
            return "windows";
        return OperatingSystem.IsMacOS() ? "macos" : "other";
    }
}

using System;

namespace RevokeGen.Runtime.Configuration;

/// <summary>Where the shared profile files are.</summary>
/// <param name="Config">The path of the <c>config</c> file.</param>
/// <param name="Credentials">The path of the <c>credentials</c> file.</param>
internal sealed record ProfileFileLocations(string Config, string Credentials)
{
    public static ProfileFileLocations Find(IHostEnvironment host) => new(
        Locate(host, "AWS_CONFIG_FILE", "config"),
        Locate(host, "AWS_SHARED_CREDENTIALS_FILE", "credentials"));

    private static string Locate(IHostEnvironment host, string variable, string file)
    {
        var separator = host.IsWindows ? '\\' : '/';
        var path = host.Variable(variable) ?? $"~{separator}.aws{separator}{file}";
        return InHome(host, path);
    }

    /// <summary>Puts the home folder where a path begins with <c>~</c>.</summary>
    public static string InHome(IHostEnvironment host, string path)
    {
        var namesHome = path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || (host.IsWindows && path.StartsWith("~\\", StringComparison.Ordinal));
        return namesHome ? Home(host) + path[1..] : path;
    }

    private static string? Home(IHostEnvironment host)
    {
        if (host.Variable("HOME") is { } home)
            return home;
        return host.IsWindows ? host.Variable("USERPROFILE") ?? host.Variable("HOMEDRIVE") + host.Variable("HOMEPATH") : null;
    }
}

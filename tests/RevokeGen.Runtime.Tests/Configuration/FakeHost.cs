using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Tests.Configuration;

/// <summary>Variables and files made up by a test.</summary>
internal sealed class FakeHost : IHostEnvironment
{
    public const string ConfigPath = "/home/me/.aws/config";
    public const string CredentialsPath = "/home/me/.aws/credentials";

    public Dictionary<string, string> Variables { get; } = new() { ["HOME"] = "/home/me" };

    public Dictionary<string, (string Text, DateTime Written)> Files { get; } = [];

    public int Reads { get; private set; }

    public bool IsWindows { get; init; }

    public bool IsReadOnly { get; set; }

    public string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string? ReadFile(string path)
    {
        Reads++;
        return Files.TryGetValue(path, out var file) ? file.Text : null;
    }

    public void WriteFile(string path, string text)
    {
        if (IsReadOnly)
            throw new ConfigurationException($"{path} cannot be written.");
        WithFile(path, text);
    }

    public DateTime LastWrite(string path) => Files.TryGetValue(path, out var file) ? file.Written : default;

    public FakeHost With(string variable, string value)
    {
        Variables[variable] = value;
        return this;
    }

    public FakeHost WithConfig(string text, int version = 1) => WithFile(ConfigPath, text, version);

    public FakeHost WithCredentials(string text, int version = 1) => WithFile(CredentialsPath, text, version);

    public FakeHost WithFile(string path, string text, int version = 1)
    {
        Files[path] = (text, DateTime.UnixEpoch.AddDays(version));
        return this;
    }
}

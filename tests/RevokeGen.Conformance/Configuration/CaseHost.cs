using System;
using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Conformance.Configuration;

/// <summary>A case's variables and files.</summary>
internal sealed class CaseHost : IHostEnvironment
{
    public Dictionary<string, string> Variables { get; } = [];

    public Dictionary<string, string> Files { get; } = [];

    public bool IsWindows { get; init; }

    public string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string? ReadFile(string path) => Files.GetValueOrDefault(path);

    public void WriteFile(string path, string text) => Files[path] = text;

    public DateTime LastWrite(string path) => default;
}

using System;

namespace RevokeGen.Runtime.Configuration;

/// <summary>What settings and credentials are read from: the process's variables and files.</summary>
internal interface IHostEnvironment
{
    /// <summary>Whether paths are written as on Windows.</summary>
    bool IsWindows { get; }

    /// <summary>Gets a variable; null when it is not set or empty.</summary>
    string? Variable(string name);

    /// <summary>Reads a text file; null when there is none.</summary>
    /// <exception cref="ConfigurationException">The file is there and cannot be read.</exception>
    string? ReadFile(string path);

    /// <summary>Writes a text file that only its owner may read, whole or not at all.</summary>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    void WriteFile(string path, string text);

    /// <summary>When a file was last written, in UTC; some fixed time when there is none.</summary>
    DateTime LastWrite(string path);
}

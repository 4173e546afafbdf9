using System;

namespace RevokeGen.Testing.Http;

/// <summary>What came over the connection is not HTTP/1.1 as this server speaks it.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class HttpFormatException(string message) : Exception(message);

using System;

namespace RevokeGen.Runtime;

/// <summary>A client's settings, in code, in the environment or in the shared profile files, cannot be used.</summary>
/// <param name="message">Which setting is wrong and what it may be, without any secret.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ConfigurationException(string message, Exception? innerException = null) : ClientException(message, innerException);

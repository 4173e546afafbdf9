using System;

namespace Revoke.Demo;

/// <summary>A scenario did not come out as it should.</summary>
/// <param name="message">What was expected.</param>
internal sealed class UnexpectedOutcomeException(string message) : Exception(message);

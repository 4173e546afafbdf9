using System;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>A pattern that cannot be read. Never leaves <see cref="SmithyPattern.Create(string)"/>.</summary>
internal sealed class PatternSyntaxException(string message) : Exception(message);

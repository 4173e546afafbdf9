using System;

namespace RevokeGen.Codegen.Tests.JmesPath;

/// <summary>An expression cannot be evaluated.</summary>
/// <param name="kind">The kind of error, in the words of the compliance cases.</param>
internal sealed class JmesPathEvaluationException(string kind) : Exception(kind)
{
    public string Kind => Message;
}

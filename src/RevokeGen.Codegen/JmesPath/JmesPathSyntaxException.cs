namespace RevokeGen.Codegen.JmesPath;

/// <summary>Ends parsing where it cannot go on; <see cref="JmesPathParser"/> turns it into a problem.</summary>
internal sealed class JmesPathSyntaxException(string message, int start, int length) : Exception(message)
{
    public JmesPathProblem Problem => new(Message, start, length);
}

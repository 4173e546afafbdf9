namespace RevokeGen.Testing;

/// <summary>What goes wrong while an answer is on its way.</summary>
public enum ResponseFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is closed before any byte of the answer.</summary>
    BrokenConnection,

    /// <summary>The head announces the whole body, half of it arrives, and the connection is closed.</summary>
    CutBody,
}

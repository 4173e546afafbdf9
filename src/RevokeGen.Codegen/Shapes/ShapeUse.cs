namespace RevokeGen.Codegen.Shapes;

/// <summary>In which direction a shape crosses the wire, seen from a client.</summary>
[Flags]
internal enum ShapeUse
{
    None = 0,

    /// <summary>Reached from an operation's input.</summary>
    Written = 1,

    /// <summary>Reached from an operation's output or from an error.</summary>
    Read = 2,
}

namespace RevokeGen.Codegen.Plans;

/// <summary>What an expression of an endpoint rule does.</summary>
internal enum EndpointOperator
{
    /// <summary>A piece of text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A property of the first argument.</summary>
    Property,

    /// <summary>The arguments, one after the other, as text.</summary>
    Concatenate,

    /// <summary>Whether the first argument has a value.</summary>
    IsSet,

    /// <summary>The opposite of the first argument.</summary>
    Not,

    /// <summary>Whether both arguments are the same boolean.</summary>
    BooleanEquals,

    /// <summary>Whether both arguments are the same text.</summary>
    StringEquals,

    /// <summary>The partition of the region that the first argument names.</summary>
    FindPartition,
}

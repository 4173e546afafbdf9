namespace RevokeGen.Codegen.Plans;

/// <summary>What an expression of an endpoint rule does.</summary>
internal enum EndpointOperator
{
    /// <summary>A piece of text.</summary>
    Text,

    /// <summary><c>true</c>, <c>false</c> or a number.</summary>
    Literal,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A property of the first argument.</summary>
    Property,

    /// <summary>The arguments, one after the other, as text.</summary>
    Concatenate,

    /// <summary>The arguments as a list.</summary>
    List,

    /// <summary>Whether the first argument has a value.</summary>
    IsSet,

    /// <summary>Whether the first argument, which may have no value, is true.</summary>
    IsTrue,

    /// <summary>Whether the first argument has a value, which the variable of that name then holds; a boolean must also be true.</summary>
    Assign,
    AssignTrue,

    /// <summary>The opposite of the first argument.</summary>
    Not,

    /// <summary>Whether both arguments are the same boolean.</summary>
    BooleanEquals,

    /// <summary>Whether both arguments are the same text.</summary>
    StringEquals,

    /// <summary>The first of the arguments that has a value.</summary>
    Coalesce,

    /// <summary>The second argument if the first is true, otherwise the third.</summary>
    Choose,

    /// <summary>The partition of the region that the first argument names.</summary>
    FindPartition,

    /// <summary>What a function of the runtime makes of the arguments.</summary>
    Call,

    /// <summary>An endpoint: its address, then schemes, headers and properties.</summary>
    Endpoint,

    /// <summary>A scheme to sign with, of the name in its text, with what it sets.</summary>
    AuthScheme,

    /// <summary>A header or other property of an endpoint, or what a scheme sets: a name and its value.</summary>
    Header,
    Other,
    Set,

    /// <summary>A refusal with a message.</summary>
    Error,
}

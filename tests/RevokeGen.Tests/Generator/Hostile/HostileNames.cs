namespace RevokeGen.Tests.Generator.Hostile;

/// <summary>Names that a model may use, and that mean something to C#, to the framework or to the emitted code.</summary>
internal static class HostileNames
{
    /// <summary>The service they are used in; emitted types begin with it.</summary>
    public const string Service = "Hostile";

    public static readonly string[] All =
    [
        // Keywords.
        "class", "namespace", "object", "string", "int", "void", "null", "true", "this", "base", "new", "operator", "event", "static", "params", "is", "lock",
        "record", "required", "init", "file", "scoped", "field", "value", "var", "dynamic", "await", "async", "yield", "partial", "global", "nameof", "where", "with",
        "allows", "when", "and", "or", "not", "extension", "managed", "nint", "get", "set", "add", "remove", "unmanaged", "args",

        // The framework's types, some of which emitted code names.
        "System", "Task", "String", "Object", "Type", "Exception", "List", "Func", "Action", "Int32", "Void", "Enum", "Attribute", "Nullable", "Delegate", "Tuple",
        "ValueType", "Dictionary", "IReadOnlyList", "Encoding", "Stream", "Span", "Memory", "ReadOnlyMemory", "StringBuilder", "StringComparison", "StringComparer", "HashCode",
        "CancellationToken", "IDisposable", "HttpMethod", "HttpClient", "DateTimeOffset", "Obsolete", "ObsoleteAttribute", "GeneratedCode", "MemoryExtensions", "Index", "Range",
        "Thread", "Timer", "Lock", "Guid", "Uri", "Math", "Console", "Environment", "Convert", "Buffer",

        // Members of every object, record, exception and of emitted types.
        "Equals", "GetHashCode", "ToString", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Dispose",
        "DisposeAsync", "Validate", "Value", "Kind", "Item", "Match", "Variant", "UnknownVariant", "Unknown", "Known", "Wire", "None", "Message", "Data", "InnerException",
        "StackTrace", "Source", "HResult", "Code", "StatusCode", "RequestId", "IsRetryable", "Error", "Case", "Class", "op_Implicit", "op_Equality", "get_Value", "set_Value",
        "Empty", "Length", "Count", "Info", "Read", "Write", "Serialization", "Json", "Request", "Response", "Fault", "ErrorException",

        // Variables, parameters and type parameters of emitted methods.
        "TWriter", "TReader", "TResult", "writer", "reader", "validator", "name", "metadata", "answer", "item", "item1", "index1", "entry1", "key1", "list1", "map1", "held1", "payload1",
        "result", "variants", "builder", "text", "other", "hash", "empty", "unknown", "unknownVariant", "request", "cancellationToken", "options", "transport", "output", "utf8Json",
        "headers", "message", "parameters", "verdict", "_pipeline", "_unknown", "_value",

        // The service's own names.
        "Hostile", "HostileClient", "IHostileClient", "HostileException", "HostileErrorCase", "HostileSerialization", "HostileValidation", "HostileJson", "HostileService",
        "HostileEndpointRules", "ReadLeaf", "WriteLeaf", "WriteReadLeaf", "ReadHostile", "Put", "PutRequest", "PutResponse", "PutOperation", "PutAsync", "PutRequestShape", "Consumer", "Sample", "RevokeGen", "Runtime", "Validator",
        "ShapeEquality", "ShapePrinter", "SmithyShape", "SmithyMember", "EnumValue", "ServiceException", "ClientOptions",

        // One another, but for case, signs or what is added where names meet.
        "aB", "AB", "a_b", "A_B", "a__b", "_aB", "aB_", "ab", "Ab", "ABShape", "ABValue", "ABValue2", "AB2", "A_B_2", "_1", "_1a", "x1", "X_1", "Variant1", "AVariant", "AVariantCase",
    ];
}

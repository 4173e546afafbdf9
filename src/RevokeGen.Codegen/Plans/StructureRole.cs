namespace RevokeGen.Codegen.Plans;

/// <summary>What a structure's C# type is for.</summary>
internal enum StructureRole
{
    /// <summary>A value inside requests or responses.</summary>
    Data,

    /// <summary>The input of an operation.</summary>
    Request,

    /// <summary>The output of an operation, which also says the request id and the status.</summary>
    Response,
}

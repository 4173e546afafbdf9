using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

/// <summary>What is special about an operation with streams.</summary>
internal interface IUploadKind
{
    static abstract OperationInfo Change(OperationInfo info);
}

using RevokeGen.Runtime.Http;

namespace RevokeGen.Runtime.Tests.Http;

internal static class UploadKinds
{
    internal readonly struct Plain : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => info;
    }

    internal readonly struct Measured : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => info with { RequiresLength = true, IsPayloadUnsigned = true };
    }

    internal readonly struct Unsigned : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => info with { IsPayloadUnsigned = true };
    }

    internal readonly struct Summed : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => info with { ResponseChecksums = ["CRC99", "CRC32", "SHA256"] };
    }

    internal readonly struct SummedText : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => Summed.Change(info) with { ResponseBody = BodyFormat.Raw };
    }

    internal readonly struct Anonymous : IUploadKind
    {
        public static OperationInfo Change(OperationInfo info) => info with { Auth = OperationAuth.None };
    }
}

namespace RevokeGen.Codegen.Plans;

/// <summary>What a value is in C#.</summary>
internal enum TypeKind
{
    String, Boolean, Byte, Short, Integer, Long, Float, Double, BigInteger, BigDecimal, Document, Timestamp, Blob, Stream, Enum, IntEnum, Structure, Union, List, Map,
}

namespace RevokeGen.Codegen.Shapes;

/// <summary>The types of Smithy shapes.</summary>
internal enum ShapeType
{
    Blob, Boolean, String, Byte, Short, Integer, Long, Float, Double, BigInteger, BigDecimal, Timestamp, Document, Enum, IntEnum,
    List, Set, Map, Structure, Union, Operation, Resource, Service,
}

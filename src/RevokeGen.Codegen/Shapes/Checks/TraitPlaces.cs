using static RevokeGen.Codegen.Shapes.Checks.TypeSet;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The places that traits are for, as the selectors in the traits' definitions say them.</summary>
internal static class TraitPlaces
{
    public static readonly TraitPlace Anywhere = new("all shapes and members", All, All);
    public static readonly TraitPlace Values = new("shapes of data and their members", Data, Data);
    public static readonly TraitPlace Shape = new("shapes, not members", All);
    public static readonly TraitPlace Service = new("services", TypeSet.Service);
    public static readonly TraitPlace Operation = new("operations", TypeSet.Operation);
    public static readonly TraitPlace ServiceOrOperation = new("services and operations", TypeSet.Service | TypeSet.Operation);
    public static readonly TraitPlace ServiceOrResource = new("services and resources", TypeSet.Service | Resource);
    public static readonly TraitPlace ServiceOrStructure = new("services and errors", TypeSet.Service | TypeSet.Structure);
    public static readonly TraitPlace Structure = new("structures", TypeSet.Structure);
    public static readonly TraitPlace Error = new("errors", TypeSet.Structure) { Beside = TraitIds.Error };
    public static readonly TraitPlace Lists = new("lists", List);
    public static readonly TraitPlace Collections = new("lists and maps", List | Map);
    public static readonly TraitPlace Blobs = new("blobs", Blob);
    public static readonly TraitPlace StringShapes = new("strings, not members", StringType);
    public static readonly TraitPlace Streams = new("blobs and unions", Blob | Union);

    public static readonly TraitPlace Sized = new("strings, blobs, lists and maps", StringType | Blob | List | Map, All, StringType | Blob | List | Map);
    public static readonly TraitPlace Numbers = new("numbers", Number, All, Number);
    public static readonly TraitPlace Strings = new("strings", StringType, All, StringType);
    public static readonly TraitPlace Media = new("blobs and strings", Blob | StringType);
    public static readonly TraitPlace Timestamps = new("timestamps", Timestamp, All, Timestamp);
    public static readonly TraitPlace Defaults = new("simple types, lists and maps", Simple | List | Map, TypeSet.Structure, Simple | List | Map);
    public static readonly TraitPlace XmlNames = new("structures, unions and members", TypeSet.Structure | Union, All);
    public static readonly TraitPlace XmlNamespaces = new("services and shapes of data", TypeSet.Service | Data, All);
    public static readonly TraitPlace StructureOrMember = new("structures and their members", TypeSet.Structure, TypeSet.Structure);

    public static readonly TraitPlace Member = new("members of structures", None, TypeSet.Structure);
    public static readonly TraitPlace DefaultMember = new("members of structures", None, TypeSet.Structure) { Beside = TraitIds.Default };
    public static readonly TraitPlace NamedMember = new("members of structures and unions", None, TypeSet.Structure | Union);
    public static readonly TraitPlace EnumMember = new("members of enums", None, Enums);
    public static readonly TraitPlace StringMember = new("strings in structures", None, TypeSet.Structure, StringType);
    public static readonly TraitPlace CollectionMember = new("lists and maps in structures and unions", None, TypeSet.Structure | Union, List | Map);
    public static readonly TraitPlace ListMember = new("lists of structures in the output of an operation", None, TypeSet.Structure, List);
    public static readonly TraitPlace ScalarMember = new("booleans, numbers, strings and timestamps in structures", None, TypeSet.Structure, Scalar);
    public static readonly TraitPlace ScalarsMember = new("booleans, numbers, strings, timestamps and lists of them in structures", None, TypeSet.Structure, Scalar | List);
    public static readonly TraitPlace MapMember = new("maps in structures", None, TypeSet.Structure, Map);
    public static readonly TraitPlace IntegerMember = new("integers in structures", None, TypeSet.Structure, Integer);
    public static readonly TraitPlace Label = new("booleans, numbers, strings and timestamps in structures", None, TypeSet.Structure, Scalar) { Beside = TraitIds.Required };
    public static readonly TraitPlace HostLabel = new("strings in structures", None, TypeSet.Structure, StringType) { Beside = TraitIds.Required };

    public static readonly TraitPlace Payload = new(
        "members of structures other than booleans, numbers and timestamps", None, TypeSet.Structure, Data & ~(BooleanType | Number | Timestamp));

    public static readonly TraitPlace EventPayload = new("blobs, strings, structures and unions in structures", None, TypeSet.Structure, Blob | StringType | TypeSet.Structure | Union);

    public static readonly TraitPlace EventHeader = new("scalars and blobs in structures", None, TypeSet.Structure, Scalar | Blob);
}

namespace RevokeGen.Analysis.Switches;

/// <summary>What of an emitted type a <c>switch</c> looks at.</summary>
internal enum SubjectKind
{
    /// <summary>The union or the enum itself.</summary>
    Whole,

    /// <summary>What a union holds.</summary>
    Value,

    /// <summary>The constant that says which case it is.</summary>
    Kind,
}

namespace Revoke.Specs.Diffs;

/// <summary>What sort of change there is between two versions of a model.</summary>
internal enum ChangeKind
{
    /// <summary>A service, an operation, a shape, a member or a value is new.</summary>
    Added,

    /// <summary>A service, an operation, a shape, a member or a value is gone.</summary>
    Removed,

    /// <summary>A member that could be left out no longer can.</summary>
    BecameRequired,

    /// <summary>A member that was always there may be missing.</summary>
    BecameOptional,

    /// <summary>A constraint or rule refuses what it took before, or may.</summary>
    Tightened,

    /// <summary>A constraint or rule refuses less than before.</summary>
    Loosened,

    /// <summary>The type in C# is another one.</summary>
    Type,

    /// <summary>The name in C# is another one.</summary>
    Name,

    /// <summary>What goes over the wire is another thing.</summary>
    Wire,

    /// <summary>Only the words are others.</summary>
    Documentation,

    /// <summary>Another trait, of which callers do not depend.</summary>
    Trait,
}

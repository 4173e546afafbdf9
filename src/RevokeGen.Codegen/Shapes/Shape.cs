using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>A shape of the merged model.</summary>
internal sealed record Shape(ShapeId Id, ShapeType Type, Traits Traits, EquatableArray<MemberShape> Members, TextSpot Spot)
{
    /// <summary>Whether something of the definition was malformed and left out, so that nothing can be said of what is not there.</summary>
    public bool IsPartial { get; init; }

    /// <summary>A service's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>An operation's input; null for <c>smithy.api#Unit</c> or none.</summary>
    public ShapeId? Input { get; init; }

    /// <summary>An operation's output; null for <c>smithy.api#Unit</c> or none.</summary>
    public ShapeId? Output { get; init; }

    /// <summary>The errors of an operation or service.</summary>
    public EquatableArray<ShapeId> Errors { get; init; } = [];

    /// <summary>The operations of a service or resource, lifecycle operations included.</summary>
    public EquatableArray<ShapeId> Operations { get; init; } = [];

    /// <summary>The resources of a service or resource.</summary>
    public EquatableArray<ShapeId> Resources { get; init; } = [];

    /// <summary>The names by which a service calls shapes of its closure instead of their own.</summary>
    public EquatableArray<ShapeRename> Renames { get; init; } = [];

    /// <summary>A member by name; null when the shape has none.</summary>
    public MemberShape? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }
}

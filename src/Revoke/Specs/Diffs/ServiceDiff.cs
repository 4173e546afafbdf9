using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares what a service says about its client as a whole.</summary>
internal sealed class ServiceDiff(ComparedModel oldModel, ComparedModel newModel, List<Change> changes)
{
    private readonly TraitDiff _traits = new(oldModel, newModel, changes);

    public void Compare(Shape old, Shape @new)
    {
        var (was, isNow) = (ProtocolOf(old), ProtocolOf(@new));
        if (was != isNow)
            changes.Add(new(@new.Id, ChangeKind.Wire, true, $"speaks {Name(isNow)}, which was {Name(was)}", SpotOf(@new, isNow)));
        var (oldName, newName) = (NameOf(old), NameOf(@new));
        if (oldName != newName)
            changes.Add(new(@new.Id, ChangeKind.Name, true, $"is called {newName}, which was {oldName}", SpotOf(@new, TraitIds.AwsService)));
        if (old.Version != @new.Version)
            changes.Add(new(@new.Id, ChangeKind.Wire, NamesVersion(old), $"has the version {@new.Version}, which was {old.Version}", @new.Spot));
        foreach (var rename in @new.Renames.Where(rename => NameOf(old, rename.Id) != rename.Name))
            changes.Add(new(rename.Id, ChangeKind.Name, true, $"is called {rename.Name}, which was {NameOf(old, rename.Id)}", rename.Spot));
        foreach (var rename in old.Renames.Where(rename => @new.Renames.All(other => other.Id != rename.Id) && rename.Name != rename.Id.Name))
            changes.Add(new(rename.Id, ChangeKind.Name, true, $"is called {rename.Id.Name}, which was {rename.Name}", rename.Spot));
        AuthDiff.Compare(old, @new, changes);
        _traits.Compare(@new.Id, Rest(old, @new, oldName != newName), Rest(@new, old, oldName != newName), (old.Spot, @new.Spot), new(true, true));
    }

    // In the query protocols every request does.
    private static bool NamesVersion(Shape service) => service.Traits.Has(TraitIds.AwsQuery) || service.Traits.Has(TraitIds.Ec2Query);

    // The one that a client is emitted for.
    private static string? ProtocolOf(Shape service) =>
        Array.Find(TraitIds.Protocols, id => Protocol.Of(service) is { } emitted && new ShapeId(id).Name == Protocol.NameOf(emitted));

    private static string NameOf(Shape service) => service.Traits.Find(TraitIds.AwsService)?["sdkId"]?.Text ?? service.Id.Name;

    private static string NameOf(Shape service, ShapeId id) => service.Renames.FirstOrDefault(rename => rename.Id == id)?.Name ?? id.Name;

    private static TextSpot SpotOf(Shape service, string? traitId) =>
        (traitId is null ? null : service.Traits.FindMember(traitId)?.NameSpot) ?? service.Spot;

    private static string Name(string? protocol) => protocol is null ? "no protocol" : new ShapeId(protocol).Name;

    // What is not told already; a protocol that both have may have other settings.
    private static Traits Rest(Shape service, Shape other, bool isRenamed) =>
        service.Traits.Without(id => (TraitIds.Protocols.Contains(id) && !other.Traits.Has(id)) || (isRenamed && id == TraitIds.AwsService));
}

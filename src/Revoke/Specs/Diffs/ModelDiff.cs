using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Diffs;

/// <summary>Finds what changed from one version of a model to the next.</summary>
internal sealed class ModelDiff
{
    private readonly ComparedModel _old;
    private readonly ComparedModel _new;
    private readonly List<Change> _changes = [];
    private readonly ShapeDiff _shapes;
    private readonly TraitDiff _traits;
    private readonly ServiceDiff _services;

    private ModelDiff(ComparedModel old, ComparedModel @new)
    {
        (_old, _new) = (old, @new);
        _shapes = new(old, @new, _changes);
        _traits = new(old, @new, _changes);
        _services = new(old, @new, _changes);
    }

    /// <summary>The changes: those that break callers first, then by place.</summary>
    public static IReadOnlyList<Change> Of(ComparedModel old, ComparedModel @new)
    {
        var diff = new ModelDiff(old, @new);
        diff.Run();
        return
        [
            .. diff._changes.Distinct()
                .OrderBy(static change => !change.IsBreaking)
                .ThenBy(static change => change.Spot.Path, StringComparer.Ordinal)
                .ThenBy(static change => change.Spot.Start),
        ];
    }

    private void Run()
    {
        foreach (var (old, @new) in Pairs(_old.Services, _new.Services, "service"))
        {
            _services.Compare(old, @new);
            CompareErrors(old, @new);
        }

        foreach (var (old, @new) in Pairs(_old.Operations, _new.Operations, "operation"))
            CompareOperations(old, @new);
        foreach (var old in _old.Shapes.Values)
        {
            if (_new.Shapes.TryGetValue(old.Id.Value, out var @new))
                _shapes.Compare(old, @new);
            else if (_old.IsNamedType(old))
                _changes.Add(new(old.Id, ChangeKind.Removed, true, "was removed", old.Spot));
        }

        foreach (var added in _new.Shapes.Values.Where(shape => !_old.Shapes.ContainsKey(shape.Id.Value) && _new.IsNamedType(shape)))
            _changes.Add(new(added.Id, ChangeKind.Added, false, "was added", added.Spot));
    }

    private void CompareOperations(Shape old, Shape @new)
    {
        CompareEmission(old, @new);
        AuthDiff.Compare(_old.WithService(old), _new.WithService(@new), _changes);
        PagesDiff.Compare(_old.WithService(old), _new.WithService(@new), _changes);
        _traits.Compare(@new.Id, Own(old), Own(@new), (old.Spot, @new.Spot), new(true, true));

        // Types of requests and responses have the operation's name, so that another shape is a change only where its members are others.
        if (old.Input != @new.Input)
            _shapes.CompareMembers(@new.Input ?? old.Input!, _old.Find(old.Input), _new.Find(@new.Input), new(IsWritten: true, IsRead: false));
        if (old.Output != @new.Output)
            _shapes.CompareMembers(@new.Output ?? old.Output!, _old.Find(old.Output), _new.Find(@new.Output), new(IsWritten: false, IsRead: true));
        CompareErrors(old, @new);
    }

    // Pages are compared with what the service says of them.
    private static Traits Own(Shape operation) => operation.Traits.Without(static id => id == TraitIds.Paginated);

    // What clients cannot have is as good as removed.
    private void CompareEmission(Shape old, Shape @new)
    {
        switch (_old.ReasonToLeaveOut(old), _new.ReasonToLeaveOut(@new))
        {
            case (null, { } reason):
                _changes.Add(new(@new.Id, ChangeKind.Removed, true, $"is left out of clients now: {reason}", @new.Spot));
                break;
            case ({ } reason, null):
                _changes.Add(new(@new.Id, ChangeKind.Added, false, $"is in clients now; before, {reason}", @new.Spot));
                break;
        }
    }

    private void CompareErrors(Shape old, Shape @new)
    {
        foreach (var error in @new.Errors.Except(old.Errors))
            _changes.Add(new(@new.Id, ChangeKind.Added, false, $"has the error {error.Name} now", @new.Spot));
        foreach (var error in old.Errors.Except(@new.Errors))
            _changes.Add(new(@new.Id, ChangeKind.Removed, false, $"has the error {error.Name} no longer", old.Spot));
    }

    private IEnumerable<(Shape Old, Shape New)> Pairs(IReadOnlyDictionary<string, Shape> old, IReadOnlyDictionary<string, Shape> @new, string kind)
    {
        foreach (var removed in old.Values.Where(shape => !@new.ContainsKey(shape.Id.Value)))
            _changes.Add(new(removed.Id, ChangeKind.Removed, true, $"was removed ({kind})", removed.Spot));
        foreach (var added in @new.Values.Where(shape => !old.ContainsKey(shape.Id.Value)))
            _changes.Add(new(added.Id, ChangeKind.Added, false, $"was added ({kind})", added.Spot));
        return old.Values.Where(shape => @new.ContainsKey(shape.Id.Value)).Select(shape => (shape, @new[shape.Id.Value]));
    }
}

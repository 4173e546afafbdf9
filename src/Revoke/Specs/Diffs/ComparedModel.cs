using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>One version of a model: all that its services reach, or all shapes where it has no service.</summary>
internal sealed class ComparedModel
{
    private readonly Model _model;
    private readonly List<Closure> _closures;
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outsideDocuments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shape> _services = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;

    private ComparedModel(AssembledModel assembled, CancellationToken cancellationToken)
    {
        (_model, _cancellationToken) = (assembled.Model, cancellationToken);
        _closures = [.. assembled.Services.Select(service => Closure.Of(service.Service, service.Operations, _model.Find, cancellationToken))];
        Services = ById(assembled.Services.Select(static service => service.Service));
        Operations = ById(assembled.Services.SelectMany(static service => service.Operations));
        Shapes = ById(assembled.Services.Count > 0
            ? assembled.Services.SelectMany(static service => service.Shapes)
            : _model.Shapes.Where(static shape => !Prelude.Shapes.ContainsKey(shape.Id.Value)));
        foreach (var operation in Operations.Values)
            _bodies.UnionWith(new[] { operation.Input, operation.Output }.OfType<ShapeId>().Select(static id => id.Value));
        foreach (var (closure, operation) in assembled.Services.SelectMany(static closure => closure.Operations.Select(operation => (closure, operation))))
            _services.TryAdd(operation.Id.Value, closure.Service);
        _outsideDocuments.UnionWith(Shapes.Values
            .SelectMany(static shape => shape.Members)
            .Where(static member => member.Traits.Has(TraitIds.HttpHeader) || member.Traits.Has(TraitIds.HttpPayload))
            .Select(static member => member.Target.Value));
    }

    public IReadOnlyDictionary<string, Shape> Services { get; }

    public IReadOnlyDictionary<string, Shape> Operations { get; }

    /// <summary>The data shapes.</summary>
    public IReadOnlyDictionary<string, Shape> Shapes { get; }

    /// <exception cref="InvalidSpecException">The files have errors.</exception>
    public static ComparedModel Of(IEnumerable<SpecSource> sources, CancellationToken cancellationToken)
    {
        var files = sources.Select(source => SpecFileReader.Read(source.Path, source.Text, cancellationToken)).ToList();
        var assembled = ModelAssembler.AssembleAll(files, cancellationToken);
        InvalidSpecException.ThrowIfAny(assembled.Findings);
        return new(assembled, cancellationToken);
    }

    /// <summary>The service of an operation, and the operation.</summary>
    public (Shape Service, Shape Operation) WithService(Shape operation) => (_services[operation.Id.Value], operation);

    /// <summary>Why clients of the service do not have the operation; null where they have it, and where there are no clients.</summary>
    public string? ReasonToLeaveOut(Shape operation) =>
        _services[operation.Id.Value] is var service && Protocol.Of(service) is { } protocol
            ? OperationLimits.Reason(_model, service, operation, protocol, _cancellationToken)
            : null;

    /// <summary>Whether a service speaks such a protocol, or may for all that is known.</summary>
    public bool Speaks(Func<ProtocolKind, bool> isSuch) =>
        Services.Count == 0 || Services.Values.Any(service => Protocol.Of(service) is not { } protocol || isSuch(protocol));

    /// <summary>Whether values of the shape stand in a header or are a whole body.</summary>
    public bool IsOutsideDocuments(ShapeId id) => Speaks(Protocol.IsRest) && (_outsideDocuments.Contains(id.Value) || IsMemberOutside(id));

    public Shape? Find(ShapeId? id) => id is null ? null : _model.Find(id);

    /// <summary>Whether a shape becomes a C# type that is named after it; inputs and outputs are named after their operations.</summary>
    public bool IsNamedType(Shape shape) =>
        shape.Type is ShapeType.Structure or ShapeType.Union or ShapeType.Enum or ShapeType.IntEnum && !_bodies.Contains(shape.Id.Value);

    public Flow FlowOf(ShapeId id) => _closures.Count == 0
        ? new(true, true)
        : new(_closures.Exists(closure => closure.IsWritten(id)), _closures.Exists(closure => closure.IsRead(id)));

    private bool IsMemberOutside(ShapeId id) =>
        id.Member is { } name && Find(id.Shape)?.Member(name) is { } member && _outsideDocuments.Contains(member.Target.Value);

    private static Dictionary<string, Shape> ById(IEnumerable<Shape> shapes) =>
        shapes.DistinctBy(static shape => shape.Id.Value).ToDictionary(static shape => shape.Id.Value, StringComparer.Ordinal);
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Listing;

/// <summary>Lists the services of spec files.</summary>
internal static class ServiceLister
{
    /// <exception cref="InvalidSpecException">The files have errors.</exception>
    public static IReadOnlyList<ListedService> Of(IReadOnlyList<SpecSource> sources, CancellationToken cancellationToken)
    {
        var files = sources.Select(source => SpecFileReader.Read(source.Path, source.Text, cancellationToken)).ToList();
        var assembled = ModelAssembler.Assemble(files, [.. sources.Select(static source => new OperationSelection(source.Path, []))], cancellationToken);
        InvalidSpecException.ThrowIfAny(assembled.Findings);
        var rules = new RuleLister(assembled.Model);
        return [.. assembled.Services.Select(service => Of(service, assembled.Model, rules, cancellationToken))];
    }

    private static ListedService Of(ServiceClosure closure, Model model, RuleLister rules, CancellationToken cancellationToken) => new(
        closure.Service,
        [.. TraitIds.Protocols.Where(closure.Service.Traits.Has)],
        Protocol.Of(closure.Service) is { } protocol ? Protocol.NameOf(protocol) : null,
        [.. closure.Operations.Select(operation => Of(operation, closure.Service, model, rules, cancellationToken))]);

    private static ListedOperation Of(Shape operation, Shape service, Model model, RuleLister rules, CancellationToken cancellationToken)
    {
        var reached = Closure.Of(service, [operation], model.Find, cancellationToken);
        var input = operation.Input is { } id ? model.Find(id) : null;
        return new(
            operation,
            input?.Members.Count ?? 0,
            [.. operation.Errors.Concat(service.Errors).Distinct()],
            OperationFacts.Of(model, service, operation, cancellationToken),
            [.. rules.Of(reached.Shapes.Where(shape => reached.IsWritten(shape.Id)))]);
    }
}

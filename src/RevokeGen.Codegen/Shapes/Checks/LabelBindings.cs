using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that the labels of a template and the input's members that fill them are the same.</summary>
/// <param name="context">Where to look and report.</param>
/// <param name="operation">The operation.</param>
/// <param name="trait">The trait of members that fill a label.</param>
/// <param name="template">What the template is called.</param>
internal sealed class LabelBindings(CheckContext context, Shape operation, string trait, string template)
{
    public void Check(IReadOnlyCollection<string> labels, TextSpot spot)
    {
        // An input that is not there has its own finding, or the operation has none.
        var input = operation.Input is { } id ? context.Find(id) : null;
        if (operation.IsPartial || (operation.Input is not null && input is null))
            return;
        foreach (var label in labels.Sorted())
        {
            if (input?.Member(label)?.Traits.Has(trait) != true)
                context.Report(SpecRules.HttpBindingClash, spot, operation.Id.Value, $"no member fills the label '{{{label}}}'; the input needs a member '{label}' with '{trait}'");
        }

        foreach (var member in input?.Members ?? [])
        {
            if (member.Traits.FindMember(trait) is { } binding && !labels.Contains(member.Name))
                context.Report(SpecRules.HttpBindingClash, binding.NameSpot, input!.Id.WithMember(member.Name).Value, $"'{operation.Id.Name}' has no label '{{{member.Name}}}' in its {template}");
        }
    }
}

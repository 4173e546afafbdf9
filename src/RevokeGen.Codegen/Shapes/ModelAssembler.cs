using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The second step: merges files to one model and cuts it down to what the wanted operations reach, parsing nothing else.</summary>
internal static class ModelAssembler
{
    /// <summary>Assembles the wanted operations of the services declared in the selected files.</summary>
    public static AssembledModel Assemble(
        IReadOnlyList<SpecFile> files, IReadOnlyList<OperationSelection> selections, CancellationToken cancellationToken)
    {
        var assembly = new Assembly(files, cancellationToken);
        var picker = new OperationPicker(selections);
        foreach (var service in assembly.Services)
            picker.Add(assembly.PathsOf(service), service, assembly.OperationsOf(service));
        foreach (var pick in picker.Picks)
            assembly.AddClosure(pick);
        assembly.Check(isWhole: false);
        if (assembly.IsComplete)
            picker.ReportUnknown(assembly.Findings);
        if (files.Count > 0 && selections.Count > 0)
            assembly.ReportNothingToEmit();
        return assembly.Finish();
    }

    /// <summary>Assembles all shapes of all files, and so finds all there is to find.</summary>
    public static AssembledModel AssembleAll(IReadOnlyList<SpecFile> files, CancellationToken cancellationToken)
    {
        var assembly = new Assembly(files, cancellationToken);
        assembly.LoadAll();
        foreach (var service in assembly.Services)
            assembly.AddClosure(new(service, assembly.OperationsOf(service)));
        assembly.Check(isWhole: true);
        return assembly.Finish();
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Corpus;

/// <summary>A model as the compiler hands it to the generator; read once, and kept only while jobs need it.</summary>
internal sealed class ModelText(ModelFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(System.IO.File.ReadAllText(file.Path));

    public ModelFile File { get; } = file;

    public override string Path => File.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The names of the operations of its services.</summary>
    public IReadOnlyList<string> Operations(CancellationToken cancellationToken)
    {
        var spec = SpecFileReader.Read(Path, _text.ToString(), cancellationToken);
        return [.. ModelAssembler.AssembleAll([spec], cancellationToken).Services.SelectMany(static service => service.Operations).Select(static operation => operation.Id.Name).Distinct()];
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Corpus;

/// <summary>A file that should be a Smithy model.</summary>
/// <param name="Name">The file's name without <c>.json</c>.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record ModelFile(string Name, string Path, long Bytes)
{
    /// <summary>The models in a folder and below, the largest first, so that at the end no thread waits for another's long job.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Their names, in which <c>*</c> stands for any characters.</param>
    public static IReadOnlyList<ModelFile> In(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(static path => new ModelFile(System.IO.Path.GetFileNameWithoutExtension(path), path, new FileInfo(path).Length))
            .Where(model => NamePattern.IsMatch(pattern, model.Name))
            .OrderByDescending(static model => model.Bytes).ThenBy(static model => model.Path, StringComparer.Ordinal),
    ];
}

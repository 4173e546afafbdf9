namespace RevokeGen.Codegen.Specs;

/// <summary>A place in a spec file, in the units editors and the compiler use.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The first character, as an index in UTF-16 units.</param>
/// <param name="Length">The number of UTF-16 units.</param>
/// <param name="StartLine">The line of the first character, from 0.</param>
/// <param name="StartColumn">Its column in UTF-16 units, from 0.</param>
/// <param name="EndLine">The line after the last character, from 0.</param>
/// <param name="EndColumn">The column after the last character, from 0.</param>
internal sealed record TextSpot(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);

using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Where a value of a request stands in its C#.</summary>
/// <param name="Path">Its member path, as violations name it.</param>
/// <param name="Span">The expression, from the start of the request's own.</param>
/// <param name="Conditions">The names of the conditions about it.</param>
internal sealed record WrittenPlace(string Path, TextSpan Span, IReadOnlyList<string> Conditions);

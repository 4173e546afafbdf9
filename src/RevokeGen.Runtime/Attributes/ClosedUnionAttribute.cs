using System;

namespace RevokeGen.Runtime;

/// <summary>Marks an emitted type that holds exactly one of a closed set of variants.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClosedUnionAttribute : Attribute;

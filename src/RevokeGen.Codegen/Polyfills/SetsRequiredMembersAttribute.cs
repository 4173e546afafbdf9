namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a constructor sets every <c>required</c> member, for a framework that does not have this type.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>required</c> members for a framework that does not have this type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
internal sealed class RequiredMemberAttribute : Attribute;

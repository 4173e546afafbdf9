namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>required</c> members for a framework that does not have this type.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}

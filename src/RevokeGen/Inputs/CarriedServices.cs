using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Inputs;

/// <summary>The services whose clients a referenced assembly carries, as an attribute of the assembly says.</summary>
internal static class CarriedServices
{
    private const string Runtime = "RevokeGen.Runtime", Attribute = "GeneratedServiceAttribute";

    /// <summary>The services among them that the assembly also registers in a container, as it does where it references the factory of HTTP clients.</summary>
    public static IEnumerable<string> RegisteredIn(MetadataReference reference) => In(reference, HttpFactory.Library);

    /// <summary>The absolute shape ids of the services; none for a reference that cannot be read, of which the compiler itself speaks.</summary>
    public static IEnumerable<string> In(MetadataReference reference) => In(reference, Runtime);

    private static List<string> In(MetadataReference reference, string referenced)
    {
        try
        {
            return reference switch
            {
                CompilationReference project when project.Compilation.ReferencedAssemblyNames.Any(name => name.Name == referenced) => InSymbol(project.Compilation.Assembly),
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata assembly => InMetadata(assembly.GetModules()[0].GetMetadataReader(), referenced),
                _ => [],
            };
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return [];
        }
    }

    private static List<string> InSymbol(IAssemblySymbol assembly) =>
    [
        .. assembly.GetAttributes()
            .Where(static data => data.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.ToDisplayString() == Runtime)
            .Select(static data => data.ConstructorArguments.FirstOrDefault().Value)
            .OfType<string>(),
    ];

    private static List<string> InMetadata(MetadataReader reader, string referenced)
    {
        var services = new List<string>();
        if (!reader.IsAssembly || !reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, referenced)))
            return services;
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var data = reader.GetCustomAttribute(handle);
            if (IsGeneratedService(reader, data.Constructor))
                services.Add(Argument(reader, data));
        }

        return services;
    }

    private static bool IsGeneratedService(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference || reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
            return false;
        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, Attribute) && reader.StringComparer.Equals(type.Namespace, Runtime);
    }

    private static string Argument(MetadataReader reader, CustomAttribute data)
    {
        var value = reader.GetBlobReader(data.Value);
        // The prolog of every attribute's blob.
        value.ReadUInt16();
        return value.ReadSerializedString() ?? "";
    }
}

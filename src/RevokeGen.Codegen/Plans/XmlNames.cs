using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>The names of elements and attributes in XML.</summary>
internal static class XmlNames
{
    /// <summary>The name of a member, item, key or value, written with the namespace that it declares.</summary>
    /// <param name="otherwise">Its name when it has no <c>xmlName</c>.</param>
    /// <param name="traits">The member's traits.</param>
    public static WireName Of(string otherwise, Traits traits)
    {
        var name = Full(otherwise, traits);
        return new(Local(name), (traits.Has(TraitIds.XmlAttribute) ? "@" : "") + name + Declaration(traits));
    }

    /// <summary>The same where XML is only read, and requests are forms.</summary>
    /// <param name="otherwise">Its name when it has no <c>xmlName</c>.</param>
    /// <param name="traits">The member's traits.</param>
    public static WireName OfForm(string otherwise, Traits traits)
    {
        var name = Full(otherwise, traits);
        return new(Local(name), name);
    }

    /// <summary>The name of a document's root as it is written.</summary>
    /// <param name="shape">The structure or union that is the document.</param>
    /// <param name="member">The traits of the member that holds it, if one does; they come first.</param>
    /// <param name="service">The service, whose namespace is that of all roots that name no other.</param>
    public static string Root(Shape shape, Traits member, Shape service)
    {
        var name = (member.Find(TraitIds.XmlName) ?? shape.Traits.Find(TraitIds.XmlName))?.Text ?? shape.Id.Name;
        var declared = new[] { member, shape.Traits, service.Traits }.Select(Declaration).FirstOrDefault(static text => text.Length > 0);
        return name + declared;
    }

    private static string Full(string otherwise, Traits traits) => traits.Find(TraitIds.XmlName)?.Text ?? otherwise;

    private static string Local(string name) => name.Substring(name.IndexOf(':') + 1);

    /// <summary>Text that can stand between the quotes of an attribute.</summary>
    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");

    /// <summary>The declaration of a namespace, as it follows the name in a start tag; empty for none.</summary>
    public static string Declaration(Traits traits)
    {
        if (traits.Find(TraitIds.XmlNamespace) is not { } declared || declared["uri"]?.Text is not { } uri)
            return "";
        var prefix = declared["prefix"]?.Text;
        return $" xmlns{(string.IsNullOrEmpty(prefix) ? "" : ":" + prefix)}=\"{Escape(uri)}\"";
    }
}

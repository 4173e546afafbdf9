namespace RevokeGen.Runtime.Serialization;

/// <summary>What an XML pull reader has moved over.</summary>
internal enum XmlToken
{
    /// <summary>The end of the document.</summary>
    None,

    /// <summary>A start tag, or the first half of an empty element's tag.</summary>
    Start,

    /// <summary>An end tag, or the second half of an empty element's tag.</summary>
    End,

    /// <summary>Text, in which references stand for characters.</summary>
    Text,

    /// <summary>A CDATA section, which is taken as it is.</summary>
    CData,
}

using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Servers;

/// <summary>A form of a query protocol, as the tree that its dotted names describe.</summary>
/// <param name="Action">The operation that it names; null when it names none.</param>
/// <param name="Root">Its parameters.</param>
internal sealed record FormDocument(string? Action, FormNode Root)
{
    private const int MaxDepth = 128;

    /// <summary>Takes a form apart. Its first <c>Action</c> and <c>Version</c> are the protocol's; members may have the same names.</summary>
    /// <exception cref="Serialization.ShapeFormatException">A name is nested too deep.</exception>
    public static FormDocument Parse(string form)
    {
        string? action = null;
        var (root, hasVersion) = (new FormNode(), false);
        foreach (var (name, value) in UrlPairs.Of(form))
        {
            if (action is null && name == "Action")
                action = value;
            else if (!hasVersion && name == "Version")
                hasVersion = true;
            else
                Add(root, name, value);
        }

        return new(action, root);
    }

    private static void Add(FormNode root, string name, string value)
    {
        var parts = name.Split('.', MaxDepth + 1);
        if (parts.Length > MaxDepth)
            throw new Serialization.ShapeFormatException($"A name in the form is nested deeper than {MaxDepth} levels.");
        var node = root;
        foreach (var part in parts)
            node = node.Take(part);
        node.Value = value;
    }
}

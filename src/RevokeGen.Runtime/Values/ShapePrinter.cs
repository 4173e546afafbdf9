using System;
using System.Collections;
using System.Globalization;
using System.Text;

namespace RevokeGen.Runtime;

/// <summary>Prints the members of emitted records with the contents of lists and maps. Sensitive values never reach it.</summary>
/// <param name="builder">Where the text goes.</param>
public ref struct ShapePrinter(StringBuilder builder)
{
    /// <summary>Whether any member was printed.</summary>
    public bool HasMembers { get; private set; }

    /// <summary>Prints a member.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value, or what stands for it.</param>
    public void Member(string name, object? value)
    {
        builder.Append(HasMembers ? ", " : "").Append(name).Append(" = ");
        Append(value);
        HasMembers = true;
    }

    private readonly void Append(object? value)
    {
        switch (value)
        {
            case ReadOnlyMemory<byte> blob:
                builder.Append(CultureInfo.InvariantCulture, $"{blob.Length} bytes");
                break;
            case IEnumerable items and not string:
                builder.Append('[');
                var isFirst = true;
                foreach (var item in items)
                {
                    builder.Append(isFirst ? "" : ", ");
                    Append(item);
                    isFirst = false;
                }

                builder.Append(']');
                break;
            default:
                builder.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }
}

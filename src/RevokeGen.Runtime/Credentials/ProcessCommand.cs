using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Cuts the command of a <c>credential_process</c> into the program and its arguments, without a shell.</summary>
internal static class ProcessCommand
{
    private const char None = '\0';

    /// <summary>Cuts a command; null when a quote is not closed.</summary>
    public static ProcessStartInfo? Parse(string command, bool isWindows)
    {
        command = command.Trim();
        return isWindows ? ForWindows(command) : ForOthers(command);
    }

    // Programs there get their arguments as one text and cut it themselves.
    private static ProcessStartInfo? ForWindows(string command)
    {
        var isQuoted = command[0] == '"';
        var end = command.IndexOf(isQuoted ? '"' : ' ', startIndex: 1);
        if (end < 0)
            return isQuoted ? null : new ProcessStartInfo(command);
        return new ProcessStartInfo(command[(isQuoted ? 1 : 0)..end], command[(end + 1)..].TrimStart());
    }

    private static ProcessStartInfo? ForOthers(string command)
    {
        if (Words(command) is not [var program, .. var arguments])
            return null;
        return new ProcessStartInfo(program, arguments);
    }

    private static List<string>? Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        var quote = None;
        for (var index = 0; index < command.Length; index++)
        {
            var character = command[index];
            if (Escapes(command, index, quote))
                Append(command[++index]);
            else if (character == quote)
                quote = None;
            else if (quote == None && character is '"' or '\'')
                (quote, inWord) = (character, true);
            else if (quote == None && char.IsWhiteSpace(character))
                EndWord();
            else
                Append(character);
        }

        EndWord();
        return quote == None ? words : null;

        void Append(char character)
        {
            word.Append(character);
            inWord = true;
        }

        void EndWord()
        {
            if (inWord)
                words.Add(word.ToString());
            word.Clear();
            inWord = false;
        }
    }

    // Between single quotes nothing does, and between double quotes only before what means something there.
    private static bool Escapes(string command, int index, char quote) =>
        command[index] == '\\' && index + 1 < command.Length && (quote == None || (quote == '"' && command[index + 1] is '"' or '\\'));
}

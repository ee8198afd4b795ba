using System.Text;

namespace LogicToNeurons.App.Files;

/// <summary>Splits a command into words by a shell's quoting rules; nothing is expanded.</summary>
public static class CommandWords
{
    /// <summary>The words of a command.</summary>
    /// <param name="command">Words between blanks; <c>'…'</c> and <c>"…"</c> hold blanks together. A quote that isn't closed lasts to the end.</param>
    /// <param name="escapes">Whether a backslash takes the next character as it is, as in Unix shells; in double quotes only <c>" \ $ `</c>.</param>
    public static IReadOnlyList<string> Split(string command, bool escapes)
    {
        ArgumentNullException.ThrowIfNull(command);
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var i = 0; i < command.Length; i++)
        {
            var character = command[i];
            if (character == '\\' && escapes && i + 1 < command.Length && TakesNext(quote, command[i + 1]))
            {
                word = (word ?? new StringBuilder()).Append(command[++i]);
            }
            else if (character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && (character is '"' || (character is '\'' && escapes)))
            {
                quote = character;
                word ??= new StringBuilder();
            }
            else if (quote != '\0' || !char.IsWhiteSpace(character))
            {
                word = (word ?? new StringBuilder()).Append(character);
            }
            else if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }

        if (word is not null)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool TakesNext(char quote, char next) => quote switch
    {
        '\0' => true,
        '"' => next is '"' or '\\' or '$' or '`',
        _ => false,
    };
}

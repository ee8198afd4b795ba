using System.CommandLine;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Hack;

/// <summary>Tells programs for the Hack computer by the name of their file; it looks at nothing else, for a quick start.</summary>
internal static class HackFile
{
    /// <summary>Whether a file is a program for the Hack computer.</summary>
    public static bool IsName(string file) => file.EndsWith(".hack", StringComparison.OrdinalIgnoreCase);

    /// <summary>That a command has no use for such a program.</summary>
    public static Diagnostic NotHere(string file) =>
        Diagnostic.About(file, "L2N1427", Severity.Error, Words.Of("hack.notHere"), Words.Of("hack.hint.verbs"));

    /// <summary>Tells of an option that says nothing about this computer.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool HasForeignOption(ParseResult parsed, Session session, Command command, params Option<string>[] options)
    {
        foreach (var option in options)
        {
            if (parsed.TextOf(option) is not null)
            {
                UsageError.Tell(session, command, Words.Of("hack.foreignOption", option.Name));
                return true;
            }
        }

        return false;
    }
}

using LogicToNeurons.Source;

namespace LogicToNeurons.App;

/// <summary>Finds the user's language.</summary>
internal static class Locale
{
    private static readonly string[] Variables = ["L2N_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    private static readonly string[] Charsets = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The language of <c>--lang</c>, else of the first environment variable that is set.</summary>
    public static Language Find(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var asked = FromOption(args);
        for (var i = 0; i < Variables.Length && string.IsNullOrEmpty(asked); i++)
        {
            asked = environment(Variables[i]);
        }

        return asked is not null && asked.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
    }

    /// <summary>Whether the locale knows more than ASCII. One that isn't set says nothing, and today's terminals do.</summary>
    public static bool IsUnicode(Func<string, string?> environment)
    {
        foreach (var name in Charsets)
        {
            if (environment(name) is { Length: > 0 } locale)
            {
                return locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    // Wrong usage has to be told in the right language too, so this looks before the command line is parsed.
    private static string? FromOption(IReadOnlyList<string> args)
    {
        const string option = "--lang";
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == option && i + 1 < args.Count)
            {
                return args[i + 1];
            }

            if (args[i].StartsWith(option, StringComparison.Ordinal) && args[i].Length > option.Length && args[i][option.Length] is '=' or ':')
            {
                return args[i][(option.Length + 1)..];
            }
        }

        return null;
    }
}

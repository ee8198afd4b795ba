using System.CommandLine;
using LogicToNeurons.App.Help;

namespace LogicToNeurons.App.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class AcceptedValuesExtensions
{
    /// <summary>Accepts only these words.</summary>
    public static Option<string> AcceptedValues(this Option<string> option, params string[] values)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !values.Contains(value))
            {
                UsageError.Report(result, Words.Of("usage.notOneOf", option.Name, value, string.Join(", ", values)));
            }
        });
        return option;
    }

    /// <summary>Accepts only whole numbers that pass a test.</summary>
    public static Option<string> AcceptedNumbers(this Option<string> option, Func<long, bool> isAllowed, object expected)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !(Number(value) is { } number && isAllowed(number)))
            {
                UsageError.Report(result, Words.Of("usage.notOneOf", option.Name, value, expected));
            }
        });
        return option;
    }

    /// <summary>A whole number; null if it is none.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

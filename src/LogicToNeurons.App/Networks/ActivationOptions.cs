using System.CommandLine;
using System.Globalization;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Activations;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Networks;

/// <summary>What a command line says about an activation function and its plot.</summary>
internal sealed class ActivationOptions
{
    /// <summary>The most rows of a plot; nobody can look at more anyhow.</summary>
    private const int MostRows = 1000;

    public ActivationOptions() => Name.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var key }] && !ActivationFunctions.Keys.Contains(key))
        {
            UsageError.Report(result, Unknown(key));
        }
    });

    /// <summary>Gets the option with its name.</summary>
    public Option<string> Name { get; } = new("--activation") { Description = "option.activation", HelpName = "relu|sigmoid|…" };

    /// <summary>Gets the option with its parameter.</summary>
    public Option<string> Alpha { get; } = new("--alpha") { Description = "option.alpha", HelpName = "X" };

    /// <summary>Gets the option with the rows of the plot.</summary>
    public Option<string> Height { get; } = new Option<string>("--height") { Description = "option.plotHeight", HelpName = "N" }
        .AcceptedNumbers(height => height is >= PlotText.LeastHeight and <= MostRows, Words.Of("usage.plotHeight", PlotText.LeastHeight, MostRows));

    /// <summary>The function; there is no <see cref="Conflict"/>.</summary>
    public ActivationFunction Function(ParseResult parsed) => ActivationFunctions.Find(parsed.TextOf(Name)!, AlphaOf(parsed))!;

    /// <summary>The rows of the plot.</summary>
    public int HeightOf(ParseResult parsed) => (int?)AcceptedValuesExtensions.Number(parsed.TextOf(Height)) ?? ActivationPrinter.UsualHeight;

    /// <summary>What of the command line doesn't go together; null for nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The argument with a circuit.</param>
    /// <param name="ofCircuits">The options that only circuits have.</param>
    public Phrase? Conflict(ParseResult parsed, Argument<string> file, Option<string>[] ofCircuits)
    {
        if (parsed.TextOf(Name) is not { } key)
        {
            return parsed.TextsOf(file).Count == 0 ? Words.Of("usage.needsArgument", file.Name)
                : Array.Find([Alpha, Height], parsed.Has) is { } own ? Words.Of("draw.onlyWith", own.Name, Name.Name)
                : null;
        }

        if (parsed.TextsOf(file) is [var path, ..])
        {
            return Words.Of("draw.fileToo", Quote.Shortened(path), Name.Name);
        }

        if (Array.Find(ofCircuits, parsed.Has) is { } option)
        {
            return Words.Of("draw.notWith", option.Name, Name.Name);
        }

        return parsed.TextOf(Alpha) is not { } alpha ? null
            : !ActivationFunctions.HasAlpha(key) ? Words.Of("draw.noAlpha", key, Alpha.Name)
            : AlphaOf(parsed) is null ? Words.Of("usage.notOneOf", Alpha.Name, Quote.Shortened(alpha), Words.Of("usage.decimal"))
            : null;
    }

    private double? AlphaOf(ParseResult parsed) =>
        double.TryParse(parsed.TextOf(Alpha), NumberStyles.Float, CultureInfo.InvariantCulture, out var alpha) && double.IsFinite(alpha) ? alpha : null;

    private Phrase Unknown(string key)
    {
        var error = Words.Of("usage.notOneOf", Name.Name, Quote.Shortened(key), string.Join(", ", ActivationFunctions.Keys));
        return NearMiss.Find(key, ActivationFunctions.Keys) is { } near ? Words.Of("usage.suggest", error, near) : error;
    }
}

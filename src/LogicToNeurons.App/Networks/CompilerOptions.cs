using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>The options that say how a circuit becomes a network.</summary>
internal sealed class CompilerOptions
{
    public Option<string> Mode { get; } = new Option<string>("--mode") { Description = "option.mode", HelpName = "gate|two-layer|fused" }
        .AcceptedValues("gate", "two-layer", "fused");

    public Option<string> Number { get; } = new Option<string>("--number") { Description = "option.number", HelpName = "int32|float32|float64" }
        .AcceptedValues([.. Enum.GetValues<NumberFormat>().Select(format => format.Name())]);

    public Option<string> MaxLayers { get; } = new Option<string>("--max-layers") { Description = "option.maxLayers", HelpName = "N" }
        .AcceptedNumbers(layers => layers is >= 1 and <= int.MaxValue, Words.Of("usage.positive"));

    public Option<string> MaxWeight { get; } = new Option<string>("--max-weight") { Description = "option.maxWeight", HelpName = "X" }
        .AcceptedNumbers(weight => weight >= 1, Words.Of("usage.positive"));

    public Option<string> NoShortcuts { get; } = Flags.CreateOwn("no-shortcuts");

    /// <summary>The settings that a command line gives.</summary>
    public CompilerSettings Read(ParseResult parsed)
    {
        return new CompilerSettings(
            ModeOf(parsed.TextOf(Mode)),
            NumberOf(parsed),
            (int?)AcceptedValuesExtensions.Number(parsed.TextOf(MaxLayers)),
            AcceptedValuesExtensions.Number(parsed.TextOf(MaxWeight)),
            !parsed.Has(NoShortcuts));
    }

    /// <summary>The number format that is asked for; null for none.</summary>
    public NumberFormat? NumberOf(ParseResult parsed) =>
        parsed.TextOf(Number) is { } name ? Enum.GetValues<NumberFormat>().First(format => format.Name() == name) : null;

    /// <summary>The mode of a name; the usual one if there is none.</summary>
    public static CompilerMode ModeOf(string? name) => name switch
    {
        "gate" => CompilerMode.Gate,
        "two-layer" => CompilerMode.TwoLayer,
        _ => CompilerMode.Fused,
    };
}

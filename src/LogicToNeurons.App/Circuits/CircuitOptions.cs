using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Circuits;

/// <summary>Options of the commands that take circuits.</summary>
internal static class CircuitOptions
{
    private const int MostSettings = 10_000;

    /// <summary>The argument FILE[:Circuit].</summary>
    public static Argument<string> File() => new("FILE[:Circuit]") { Arity = ArgumentArity.ExactlyOne };

    /// <summary>The arguments FILE[:Circuit]….</summary>
    public static Argument<string> Files() => new("FILE[:Circuit]") { Arity = ArgumentArity.OneOrMore, CustomParser = static _ => null };

    /// <summary>The option <c>--set</c>.</summary>
    public static Option<string> Set() =>
        new("--set") { Description = "option.setInput", HelpName = "a=5", Arity = new ArgumentArity(1, MostSettings), CustomParser = static _ => null };

    /// <summary>The option <c>--numbers</c>.</summary>
    public static Option<string> Numbers() => Flags.CreateOwn("numbers");

    /// <summary>Reads what <c>--set</c> says.</summary>
    /// <returns>False if something is wrong; that is told.</returns>
    public static bool TryReadSettings(ParseResult parsed, Session session, Option<string> set, Netlist netlist, out ImmutableArray<NetSetting> settings)
    {
        var reader = new NetSettingReader(netlist, withRegisters: true);
        var read = parsed.TextsOf(set).ConvertAll(text => reader.Read(new SourceText("--set", text)));
        settings = [.. read.Select(one => one.Value).OfType<NetSetting>()];
        session.Tell(read.SelectMany(one => one.Diagnostics));
        return settings.Length == read.Count;
    }

    /// <summary>A circuit with its registers at their initial values and inputs at 0 but for the settings, of which the last wins; evaluated.</summary>
    public static NetSimulator Simulator(Netlist netlist, ImmutableArray<NetSetting> settings)
    {
        var simulator = new NetSimulator(netlist);
        foreach (var setting in settings)
        {
            setting.ApplyTo(simulator);
        }

        simulator.Evaluate();
        return simulator;
    }
}

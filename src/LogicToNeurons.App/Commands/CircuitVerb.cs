using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary>A verb that takes one circuit and settings of its inputs.</summary>
internal abstract class CircuitVerb : Verb
{
    /// <summary>Gets the argument FILE[:Circuit].</summary>
    protected Argument<string> File { get; } = CircuitOptions.File();

    /// <summary>Gets the option <c>--set</c>.</summary>
    protected Option<string> Set { get; } = CircuitOptions.Set();

    /// <summary>Does it, unless the command line or the circuit is wrong; then that is told.</summary>
    public override int Execute(ParseResult parsed, Session session)
    {
        if (Conflict(parsed) is { } conflict)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        if (!new CircuitLoader(session).TryLoad(parsed.TextsOf(File)[0], out var circuit))
        {
            return ExitCode.Failure;
        }

        return CircuitOptions.TryReadSettings(parsed, session, Set, circuit.Netlist, out var settings)
            ? Execute(parsed, session, circuit, settings)
            : ExitCode.Usage;
    }

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings);

    /// <summary>What of the command line doesn't go together, or isn't understood; null for nothing.</summary>
    protected virtual Phrase? Conflict(ParseResult parsed) => null;

    /// <summary>Whether the circuit and the patterns are both to come from standard input; null if they aren't.</summary>
    protected Phrase? SameInput(ParseResult parsed, Option<string> patterns) =>
        parsed.TextOf(patterns) == SourceFile.StandardInput && CircuitPath.Of(parsed.TextsOf(File)[0]).File == SourceFile.StandardInput
            ? Words.Of("sim.oneInput")
            : null;
}

using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Options;

namespace LogicToNeurons.App.Commands;

/// <summary><c>stats FILE[:Circuit]…</c>: how large circuits are.</summary>
internal sealed class StatsVerb : Verb
{
    private readonly Argument<string> _files = CircuitOptions.Files();

    public StatsVerb() => Command = new Command("stats", "command.stats") { _files };

    public override Command Command { get; }

    public override string Example => "l2n stats \"programs/circuits/ripple-adder.gates:RippleAdder<3>\"";

    public override int Execute(ParseResult parsed, Session session)
    {
        var code = ExitCode.Success;
        var isFirst = true;
        foreach (var file in parsed.TextsOf(_files))
        {
            if (!new CircuitLoader(session).TryLoad(file, out var circuit))
            {
                code = ExitCode.Failure;
                continue;
            }

            session.Tell(circuit.Warnings);
            if (!isFirst && !session.IsJson)
            {
                session.Output.Line();
            }

            isFirst = false;
            new StatisticsPrinter(session, circuit).Print();
        }

        return code;
    }
}

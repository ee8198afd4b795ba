using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>relu FILE[:Circuit]</c>: compiles a circuit, or a network of formulas, to layers of ReLU neurons, verifies them, and says how large they are.</summary>
internal sealed class ReluVerb : Verb
{
    private readonly Argument<string> _file = CircuitOptions.File();
    private readonly CompilerOptions _options = new();
    private readonly Option<string> _verify = new Option<string>("--verify") { Description = "option.verify", HelpName = "all" }
        .AcceptedValues("all");

    private readonly Option<string> _output = NetworkOutput.Option();

    public ReluVerb() =>
        Command = new Command("relu", "command.relu") { _file, _options.Mode, _options.Number, _options.MaxLayers, _options.MaxWeight, _options.NoShortcuts, _verify, _output };

    public override Command Command { get; }

    public override string Example => "l2n relu \"programs/circuits/ripple-adder.gates:RippleAdder<8>\"";

    public override int Execute(ParseResult parsed, Session session)
    {
        var output = new NetworkOutput(session, parsed.TextOf(_output));
        if (output.Conflict is { } conflict)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        var file = parsed.TextsOf(_file)[0];
        if (new ReluLoader(session).IsNetwork(file))
        {
            return ReluFile.Unfit(parsed, _options.Mode, _options.MaxLayers, _options.MaxWeight, _verify) is { } unfit
                ? UsageError.Tell(session, Command, Words.Of("draw.notWith", unfit.Name, Quote.Shortened(file)))
                : new ReluFile(session, output).Compile(file, _options.NumberOf(parsed));
        }

        if (!new CircuitLoader(session).TryLoad(file, out var circuit))
        {
            return ExitCode.Failure;
        }

        session.Tell(circuit.Warnings);
        var settings = _options.Read(parsed);
        var outcome = Compiler.Compile(circuit.Netlist, settings);
        if (outcome.Value is not { } compilation)
        {
            session.Tell(outcome.Diagnostics.Select(one => Diagnostic.About(circuit.File, one.Code, one.Severity, one.Message, one.Hint)));
            return ExitCode.Limit;
        }

        var mostInputs = parsed.Has(_verify) ? NetworkVerifier.MostInputs : NetworkVerifier.UsualInputs;
        return Verify(session, circuit, compilation, mostInputs, output);
    }

    private static int Verify(Session session, LoadedCircuit circuit, CompilationResult compilation, int mostInputs, NetworkOutput output)
    {
        using var interrupt = new Interrupt();
        var printer = new NetworkPrinter(session, circuit, compilation);
        printer.PrintSize();
        session.Output.Flush();
        try
        {
            var verification = NetworkVerifier.Verify(compilation.Compiled, compilation.Number, mostInputs, interrupt.Token);
            var code = verification.IsEqual ? output.Write(new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled)) : ExitCode.Failure;
            printer.PrintVerification(verification, code == ExitCode.Success ? output.File : null);
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}

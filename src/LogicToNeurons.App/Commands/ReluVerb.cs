using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>relu FILE[:Circuit]</c>: compiles a circuit, a program or a network of formulas to layers of ReLU neurons, verifies them, and says how large they are.</summary>
internal sealed class ReluVerb : ProgramVerb
{
    // Fewer are there before anybody has read how many there will be.
    private const long FewestAnnounced = 10_000;

    private readonly Argument<string> _file = CircuitOptions.File();
    private readonly CompilerOptions _options = new();
    private readonly Option<string> _verify = new Option<string>("--verify") { Description = "option.verify", HelpName = "all" }
        .AcceptedValues("all");

    private readonly Option<string> _output = NetworkOutput.Option();

    public ReluVerb()
    {
        Command = new Command("relu", "command.relu") { _file, _options.Mode, _options.Number, _options.MaxLayers, _options.MaxWeight, _options.NoShortcuts, _verify, _output };
        Machine.AddTo(Command);
    }

    public override Command Command { get; }

    public override string Example => "l2n relu \"programs/circuits/ripple-adder.gates:RippleAdder<8>\"";

    public override int Execute(ParseResult parsed, Session session)
    {
        var output = new NetworkOutput(session, parsed.TextOf(_output));
        if (output.Conflict is { } conflict)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        if (!output.HasFolder)
        {
            return ExitCode.Failure;
        }

        var file = parsed.TextsOf(_file)[0];
        if (new ReluLoader(session).IsNetwork(file))
        {
            return ReluFile.Unfit(parsed, _options.Mode, _options.MaxLayers, _options.MaxWeight, _verify) is { } unfit
                ? UsageError.Tell(session, Command, Words.Of("draw.notWith", unfit.Name, Quote.Shortened(file)))
                : new ReluFile(session, output).Compile(file, _options.NumberOf(parsed));
        }

        if (ProgramCircuit.IsProgram(file))
        {
            return CompileProgram(parsed, session, file, output);
        }

        return new CircuitLoader(session).TryLoad(file, out var circuit) ? Compile(parsed, session, circuit, output) : ExitCode.Failure;
    }

    // Programs are compiled by words; what says how gates become neurons says nothing there.
    private int CompileProgram(ParseResult parsed, Session session, string file, NetworkOutput output)
    {
        var unfit = ReluFile.Unfit(parsed, _options.MaxLayers, _options.MaxWeight, _options.NoShortcuts, _verify);
        if (unfit is not null || _options.Read(parsed).Mode != CompilerMode.Fused)
        {
            return UsageError.Tell(session, Command, Words.Of("relu.notForPrograms", (unfit ?? _options.Mode).Name, Quote.Shortened(file)));
        }

        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        session.Tell(loaded.Diagnostics);
        return new ProgramNetwork(session, output).Compile(file, image, _options.NumberOf(parsed));
    }

    private int Compile(ParseResult parsed, Session session, LoadedCircuit circuit, NetworkOutput output)
    {
        session.Tell(circuit.Warnings);
        using var interrupt = new Interrupt();
        var settings = _options.Read(parsed) with { Cancellation = interrupt.Token, Announce = size => Announce(session, circuit, size) };
        var mostInputs = parsed.Has(_verify) ? NetworkVerifier.MostInputs : NetworkVerifier.UsualInputs;
        try
        {
            var outcome = Compiler.Compile(circuit.Netlist, settings);
            if (outcome.Value is { } compilation)
            {
                return Verify(session, circuit, compilation, mostInputs, output, interrupt.Token);
            }

            session.Tell(outcome.Diagnostics.Select(one => Diagnostic.About(circuit.File, one.Code, one.Severity, one.Message, one.Hint)));
            return ExitCode.Limit;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    // Who has to wait is told for what.
    private static void Announce(Session session, LoadedCircuit circuit, ExpectedSize size)
    {
        if (size.Neurons >= FewestAnnounced)
        {
            session.Tell(size.IsExact ? "relu.willHave" : "relu.willHaveUpTo", circuit.File, size.Neurons);
            session.Error.Flush();
        }
    }

    private static int Verify(Session session, LoadedCircuit circuit, CompilationResult compilation, int mostInputs, NetworkOutput output, CancellationToken cancellation)
    {
        var printer = new NetworkPrinter(session, circuit, compilation);
        printer.PrintSize();
        session.Output.Flush();
        var verification = NetworkVerifier.Verify(compilation.Compiled, compilation.Number, mostInputs, cancellation);
        var code = verification.IsEqual ? output.Write(new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled)) : ExitCode.Failure;
        printer.PrintVerification(verification, code == ExitCode.Success ? output.File : null);
        return code;
    }
}

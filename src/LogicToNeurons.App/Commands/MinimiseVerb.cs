using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>minimise FILE[:Circuit]</c>: two-level forms of all that a circuit computes, and how they are found.</summary>
internal sealed class MinimiseVerb : Verb
{
    private const int MostLists = 1000;

    private readonly Argument<string> _file = CircuitOptions.File();
    private readonly Option<string> _dontCare = ManyTimes("--dont-care", "option.dontCare", "10-15,1x0");
    private readonly Option<string> _output = ManyTimes("--output", "option.output", "NAME");
    private readonly Option<string> _form = new Option<string>("--form") { Description = "option.form", HelpName = "sop|pos" }
        .AcceptedValues("sop", "pos");
    private readonly Option<string> _format = new Option<string>("--format") { Description = "option.minimiseFormat", HelpName = "text|gates" }
        .AcceptedValues("text", "gates");

    public MinimiseVerb() => Command = new Command("minimise", "command.minimise") { _file, _dontCare, _output, _form, _format };

    public override Command Command { get; }

    public override string Example => "l2n minimise programs/circuits/full-adder.gates";

    public override int Execute(ParseResult parsed, Session session)
    {
        if (!new CircuitLoader(session).TryLoad(parsed.TextsOf(_file)[0], out var circuit))
        {
            return ExitCode.Failure;
        }

        var functions = new CircuitFunctions(circuit.Netlist);
        var said = TryReadDontCares(parsed, functions, circuit.File, out var dontCares);
        if (!TryChoose(parsed, session, functions, out var bits) | said.Length > 0)
        {
            session.Tell(said);
            return said.Any(one => one.Code == "L2N0820") ? ExitCode.Failure : ExitCode.Usage;
        }

        session.Tell(circuit.Warnings);
        FormKind[] kinds = parsed.TextOf(_form) switch
        {
            "sop" => [FormKind.SumOfProducts],
            "pos" => [FormKind.ProductOfSums],
            _ => [FormKind.SumOfProducts, FormKind.ProductOfSums],
        };
        return Minimise(session, circuit, bits.Select(bit => (bit, functions.Of(bit, dontCares))), kinds, parsed.TextOf(_format) == "gates");
    }

    private static int Minimise(
        Session session, LoadedCircuit circuit, IEnumerable<(FunctionBit Bit, CircuitFunction? Function)> functions, FormKind[] kinds, bool isGates)
    {
        using var interrupt = new Interrupt();
        var printer = new MinimisePrinter(session, circuit);
        var minimised = new List<MinimisedBit>();
        var left = new List<string>();
        printer.Title(isGates);
        foreach (var (bit, function) in functions)
        {
            if (interrupt.IsRequested)
            {
                return ExitCode.Interrupted;
            }

            if (function is null)
            {
                left.Add(bit.Name);
                continue;
            }

            minimised.Add(MinimisedBit.Of(function, kinds));
            printer.Print(minimised[^1], isGates);
        }

        if (left.Count > 0)
        {
            session.Output.Flush();
            session.Tell([TooManyInputs(circuit.File, left, minimised.Count == 0)]);
            return minimised.Count == 0 ? ExitCode.Failure : ExitCode.Limit;
        }

        printer.Gates(minimised, isGates);
        return minimised.All(bit => bit.Comparisons.All(comparison => comparison.IsEqual)) ? ExitCode.Success : ExitCode.Failure;
    }

    private static Diagnostic TooManyInputs(string file, List<string> left, bool isAll) => Diagnostic.About(
        file,
        "L2N0820",
        isAll ? Severity.Error : Severity.Warning,
        Words.Of("minimise.tooMany", string.Join(", ", left.Take(8)) + (left.Count > 8 ? ", …" : string.Empty), BooleanFunction.MostInputs));

    private ImmutableArray<Diagnostic> TryReadDontCares(ParseResult parsed, CircuitFunctions functions, string file, out ulong[] rows)
    {
        rows = [];
        var lists = parsed.TextsOf(_dontCare);
        if (lists.Count == 0)
        {
            return [];
        }

        if (functions.SourceCount > BooleanFunction.MostInputs)
        {
            return [Diagnostic.About(file, "L2N0820", Severity.Error, Words.Of("minimise.dontCare.tooMany", functions.SourceCount, BooleanFunction.MostInputs))];
        }

        var read = rows = new ulong[BooleanFunction.WordCountOf(functions.SourceCount)];
        return [.. lists.SelectMany(list => DontCareReader.Read(new SourceText("--dont-care", list), functions.SourceCount, read))];
    }

    // An output's name means all of its bits.
    private bool TryChoose(ParseResult parsed, Session session, CircuitFunctions functions, out List<FunctionBit> bits)
    {
        bits = [];
        var names = parsed.TextsOf(_output);
        foreach (var name in names)
        {
            var found = functions.Computed.Where(bit => bit.Name == name || (bit.Name.StartsWith(name, StringComparison.Ordinal) && bit.Name[name.Length] == '[')).ToList();
            if (found.Count == 0)
            {
                session.Tell("minimise.noOutput", name, string.Join(", ", functions.Computed.Select(bit => bit.Name).Distinct().Take(16)));
                return false;
            }

            bits.AddRange(found.Except(bits));
        }

        bits = names.Count == 0 ? [.. functions.Computed] : bits;
        return true;
    }

    private static Option<string> ManyTimes(string name, string description, string example) =>
        new(name) { Description = description, HelpName = example, Arity = new ArgumentArity(1, MostLists), CustomParser = static _ => null };
}

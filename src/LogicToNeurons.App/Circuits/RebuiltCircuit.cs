using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Netlists.Bases;
using LogicToNeurons.Circuits.Proving;

namespace LogicToNeurons.App.Circuits;

/// <summary>A circuit rebuilt from gates of the basis that <c>--basis</c> names, and the proof that it still does the same.</summary>
/// <param name="Netlist">The circuit.</param>
/// <param name="GatesBefore">The number of its gates before.</param>
/// <param name="Proof">The proof; unknown if it took too long.</param>
internal sealed record RebuiltCircuit(Netlist Netlist, int GatesBefore, ProofResult Proof)
{
    /// <summary>Gets the exit code that it gives.</summary>
    public int Code => Proof.Verdict switch
    {
        Verdict.Proven => ExitCode.Success,
        Verdict.Refuted => ExitCode.Failure,
        Verdict.Unknown => ExitCode.Limit,
    };

    private int Gates => Netlist.NetCount - Netlist.FirstGate;

    /// <summary>The option <c>--basis</c>.</summary>
    public static Option<string> Option() => new Option<string>("--basis") { Description = "option.basis", HelpName = "nand|nor|and-not" }
        .AcceptedValues("nand", "nor", "and-not");

    /// <summary>Rebuilds a circuit as the option says and proves it equal; null if the option isn't given.</summary>
    public static RebuiltCircuit? Of(Netlist netlist, ParseResult parsed, Option<string> option)
    {
        Basis? basis = parsed.TextOf(option) switch
        {
            null => null,
            "nand" => Basis.Nand,
            "nor" => Basis.Nor,
            _ => Basis.AndNot,
        };
        if (basis is not { } gates)
        {
            return null;
        }

        var rebuilt = BasisConversion.Convert(netlist, gates);
        var proof = EquivalenceChecker.Check(netlist, rebuilt, ProofSettings.Default).Value ?? throw new UnreachableException();
        return new RebuiltCircuit(rebuilt, netlist.NetCount - netlist.FirstGate, proof);
    }

    /// <summary>Writes how many gates it has, and what is proved.</summary>
    public void Print(Session session)
    {
        session.Print("basis.gates", GatesBefore, Gates);
        session.Print(Proof.Verdict switch
        {
            Verdict.Proven => "basis.proved",
            Verdict.Refuted => "basis.differs",
            Verdict.Unknown => "basis.unknown",
        });
    }

    /// <summary>Writes the member <c>proof</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("proof");
        writer.WriteString("verdict", Proof.Verdict.Name());
        writer.WriteString("method", Proof.Method.Name());
        writer.WriteNumber("patterns", Proof.Patterns);
        writer.WriteNumber("gatesBefore", GatesBefore);
        writer.WriteEndObject();
    }
}

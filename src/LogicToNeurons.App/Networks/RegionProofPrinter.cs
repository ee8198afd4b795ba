using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes whether two networks are the same function: in words, with a point where they differ, or as JSON.</summary>
internal sealed class RegionProofPrinter(Session session)
{
    private const string Method = "regions";

    /// <summary>Writes what was found.</summary>
    /// <param name="first">The first network, as the command line names it.</param>
    /// <param name="second">The second one.</param>
    /// <param name="function">The first one.</param>
    /// <param name="proof">What was found.</param>
    public void Print(string first, string second, ReluFunction function, RegionProof proof)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(function, proof));
            return;
        }

        var how = proof.Verdict == Verdict.Proven ? Words.Of("prove.how.regions", Method, proof.Regions) : Words.Of("prove.how", Method);
        session.Output.Line(session.Say(proof.Verdict switch
        {
            Verdict.Proven => Words.Of("prove.same", first, second, how),
            Verdict.Refuted => Words.Of("prove.pair.refuted", first, second, how),
            Verdict.Unknown => Words.Of("prove.pair.unknown", first, second, how),
        }));
        if (proof.Verdict == Verdict.Unknown)
        {
            Explain(proof);
        }
        else if (proof.Verdict == Verdict.Refuted)
        {
            Indented(Words.Of("prove.with", string.Join(", ", function.Inputs.Zip(proof.Point, (name, value) => $"{name} = {value}"))));
            foreach (var difference in proof.Differences)
            {
                Indented(Words.Of("prove.differs", difference.Name, difference.First.ToString(), first, difference.Second.ToString(), second));
            }
        }
    }

    /// <summary>The object for <c>--json</c>.</summary>
    public static string Json(ReluFunction function, RegionProof proof) => JsonLine.Of(writer =>
    {
        writer.WriteString("verdict", proof.Verdict.Name());
        writer.WriteString("method", Method);
        writer.WriteNumber("patterns", 0);
        writer.WriteNumber("regions", proof.Regions);
        if (proof.Verdict == Verdict.Refuted)
        {
            writer.WriteStartObject("counterexample");
            foreach (var (name, value) in function.Inputs.Zip(proof.Point))
            {
                writer.WriteString(name, value.ToString());
            }

            writer.WriteEndObject();
        }
    });

    private void Explain(RegionProof proof)
    {
        if (proof.IsTooLarge)
        {
            session.Tell("prove.tooLarge", RegionLimits.MostInputs, RegionLimits.MostNeurons);
        }
        else
        {
            session.Tell("prove.limit");
        }
    }

    private void Indented(Phrase phrase) => session.Output.Line("  " + session.Say(phrase));
}

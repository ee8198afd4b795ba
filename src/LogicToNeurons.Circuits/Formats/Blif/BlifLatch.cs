using LogicToNeurons.Circuits.Formats.Flat;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Reads <c>.latch INPUT OUTPUT [TYPE CLOCK] [INITIAL]</c>.</summary>
internal static class BlifLatch
{
    public static void Read(FlatFile file, FlatCircuit circuit, BlifLines lines)
    {
        var count = lines.Words.Count;
        var hasClock = count >= 5;
        var hasInitial = count is 4 or 6;
        var type = hasClock ? lines[3] : "re";
        if (count is < 3 or > 6 || type is not ("re" or "fe" or "ah" or "al" or "as") || (hasInitial && lines[count - 1] is not ("0" or "1" or "2" or "3")))
        {
            file.Error("L2N0702", lines.Span, Words.Of("format.form", ".latch INPUT OUTPUT [re|fe|ah|al|as CLOCK] [0|1|2|3]"));
            lines.Excuse(circuit);
            return;
        }

        if (type is "ah" or "al" or "as")
        {
            file.WarnOnce("latch", "L2N0708", lines.Span, Words.Of("format.levelLatch", type.ToString()));
        }

        if (!hasInitial || lines[count - 1] is "2" or "3")
        {
            file.WarnOfUnknownInitial(lines.Span);
        }

        var input = circuit.Net(lines[1], lines.Words[1]);
        var output = circuit.Net(lines[2], lines.Words[2]);
        var clock = hasClock && lines[4] is not "NIL" ? circuit.Net(lines[4], lines.Words[4]) : -1;
        circuit.Registers.Add(new FlatRegister(circuit.NameOf(output)!, output, input, clock, hasInitial && lines[count - 1] is "1", lines.Span));
    }
}

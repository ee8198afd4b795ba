using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Tests.Support;

/// <summary>What circuits answer to lines of bits, a tick a line.</summary>
internal static class PatternLines
{
    public static IEnumerable<string> Of(Netlist netlist, IEnumerable<string> patterns)
    {
        var simulator = new NetSimulator(netlist);
        var (inputs, outputs) = (PatternOrder.Inputs(netlist), PatternOrder.Outputs(netlist));
        foreach (var pattern in patterns)
        {
            for (var place = 0; place < inputs.Length; place++)
            {
                simulator.Values[netlist.InputNets[inputs[place]]] = (byte)(pattern[place] - '0');
            }

            simulator.Evaluate();
            yield return string.Concat(outputs.Select(index => (char)('0' + simulator.Values[netlist.OutputNets[index]])));
            simulator.Tick();
        }
    }
}

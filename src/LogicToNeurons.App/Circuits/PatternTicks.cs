using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Circuits;

/// <summary>Runs a circuit over the patterns of a file, with all nets in sight: a pattern a tick.</summary>
internal sealed class PatternTicks(Session session, Netlist netlist)
{
    /// <summary>Runs it.</summary>
    /// <param name="file">The file; <c>-</c> is standard input.</param>
    /// <param name="look">Gets the circuit, evaluated, in each tick; false ends the run.</param>
    /// <returns>False if something is wrong; that is told.</returns>
    public bool TryRun(string file, Func<NetSimulator, bool> look)
    {
        var order = PatternOrder.Inputs(netlist);
        return new PatternStream(session, file).TryRead(order.Length, reader =>
        {
            var simulator = new NetSimulator(netlist);
            var inputs = new ulong[order.Length];
            var goesOn = true;
            while (goesOn && reader.Read(inputs, 1) is > 0 and var count)
            {
                for (var pattern = 0; goesOn && pattern < count; pattern++)
                {
                    Set(simulator, order.AsSpan(), inputs, pattern);
                    goesOn = look(simulator);
                    simulator.Tick();
                }

                // Whoever wrote these lines may wait for their answers.
                session.Output.Flush();
            }
        });
    }

    private void Set(NetSimulator simulator, ReadOnlySpan<int> order, ulong[] inputs, int pattern)
    {
        for (var place = 0; place < order.Length; place++)
        {
            simulator.Values[netlist.InputNets[order[place]]] = (byte)((inputs[place] >> pattern) & 1);
        }

        simulator.Evaluate();
    }
}

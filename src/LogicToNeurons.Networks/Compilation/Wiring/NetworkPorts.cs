using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>Gives a network the ports and registers of a circuit, a column for each bit.</summary>
internal static class NetworkPorts
{
    /// <summary>Adds the inputs and the registers; signal i is then node i + 1 of the subject.</summary>
    public static void AddColumns(NetworkBuilder builder, Netlist netlist)
    {
        foreach (var port in netlist.Inputs)
        {
            builder.AddInput(port.Name, port.Width, ColumnKind.Bit, port.IsBus, 0, 1);
        }

        var paths = new InstancePaths(netlist.Instances);
        foreach (var register in netlist.Registers)
        {
            var initial = register.Initial.Select(bit => bit ? 1.0 : 0.0).ToArray();
            builder.AddState(paths.NameIn(register.Instance, register.Name), initial, ColumnKind.Bit, register.IsBus, 1);
        }
    }

    public static void AddOutputs(NetworkBuilder builder, Netlist netlist)
    {
        foreach (var port in netlist.Outputs)
        {
            builder.AddOutput(port.Name, port.Width, ColumnKind.Bit, port.IsBus);
        }
    }

    /// <summary>The forms of the constant, inputs and registers, all others null.</summary>
    public static AffineForm?[] Forms(int inputCount, int valueCount)
    {
        var forms = new AffineForm?[valueCount];
        forms[0] = AffineForm.Of(0);
        for (var i = 0; i < inputCount; i++)
        {
            forms[i + 1] = AffineForm.OfSignal(i);
        }

        return forms;
    }
}

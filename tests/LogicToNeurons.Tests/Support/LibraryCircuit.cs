using System.Collections.Concurrent;
using System.Numerics;
using System.Text;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>A circuit of the library, evaluated with integers at its ports.</summary>
/// <param name="Netlist">The circuit.</param>
internal sealed record LibraryCircuit(Netlist Netlist)
{
    private const int MostBits = 14;

    private static readonly ConcurrentDictionary<string, LibraryCircuit> Built = new();

    /// <summary>Builds one, as a file that has no circuit of that name would get it.</summary>
    /// <param name="name">Its name and parameters, <c>RippleAdder&lt;8&gt;</c>.</param>
    public static LibraryCircuit Of(string name) => Built.GetOrAdd(name, static name =>
    {
        var bytes = "circuit Nothing(x) -> (y) { y = x }"u8.ToArray();
        var document = CircuitFiles.Read("test.gates", bytes, path => throw new InvalidOperationException(path));
        Assert.True(document.Value is not null, Told(document.Diagnostics));
        var netlist = document.Value.Build(name);
        Assert.True(netlist.Value is not null && netlist.Diagnostics.IsEmpty, Told(netlist.Diagnostics));
        return new LibraryCircuit(netlist.Value);
    });

    /// <summary>Compares all outputs for every input, of which there may be 2 to the power of 14.</summary>
    /// <param name="expected">The outputs' values for the inputs' values, both in the order of the ports.</param>
    public void IsForEveryInput(Func<BigInteger[], BigInteger[]> expected)
    {
        Assert.InRange(Netlist.InputNets.Length, 1, MostBits);
        Compare([.. Enumerable.Range(0, 1 << Netlist.InputNets.Length).Select(Inputs)], expected);
    }

    /// <summary>Compares all outputs for random inputs, the greatest and least values among them.</summary>
    public void IsForRandomInputs(int count, Func<BigInteger[], BigInteger[]> expected)
    {
        var random = new Random(Netlist.NetCount);
        Compare([.. Enumerable.Range(0, count).Select(_ => Netlist.Inputs.Select(port => RandomValue(random, port.Width)).ToArray())], expected);
    }

    /// <summary>A value of so many bits: mostly any, sometimes 0, 1 or the greatest.</summary>
    public static BigInteger RandomValue(Random random, int width) => random.Next(16) switch
    {
        0 => 0,
        1 => 1,
        2 => (BigInteger.One << width) - 1,
        3 => BigInteger.One << (width - 1),
        _ => RandomBits(random, width),
    };

    private static BigInteger RandomBits(Random random, int width)
    {
        var bytes = new byte[(width / 8) + 1];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << width) - 1);
    }

    private static string Told(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(one => DiagnosticText.Head(one, Language.English)));

    // The bits of a number, dealt to the inputs.
    private BigInteger[] Inputs(int pattern)
    {
        var values = new BigInteger[Netlist.Inputs.Length];
        var place = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var width = Netlist.Inputs[i].Width;
            values[i] = (pattern >> place) & ((1 << width) - 1);
            place += width;
        }

        return values;
    }

    private void Compare(BigInteger[][] rows, Func<BigInteger[], BigInteger[]> expected)
    {
        var found = Evaluate(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            var wanted = expected(rows[i]);
            Assert.Equal(Netlist.Outputs.Length, wanted.Length);
            if (!wanted.SequenceEqual(found[i]))
            {
                Assert.Fail($"{Netlist.Name} {Text(Netlist.Inputs, rows[i])} -> {Text(Netlist.Outputs, found[i])}; expected {Text(Netlist.Outputs, wanted)}");
            }
        }
    }

    private BigInteger[][] Evaluate(BigInteger[][] rows)
    {
        var simulator = new PatternSimulator(Netlist, (rows.Length + 63) / 64);
        for (var row = 0; row < rows.Length; row++)
        {
            var index = 0;
            for (var port = 0; port < Netlist.Inputs.Length; port++)
            {
                for (var bit = 0; bit < Netlist.Inputs[port].Width; bit++, index++)
                {
                    var value = (rows[row][port] >> bit).IsEven ? 0UL : 1UL;
                    simulator.Input(index)[row / 64] |= value << (row % 64);
                }
            }
        }

        simulator.Evaluate();
        return [.. Enumerable.Range(0, rows.Length).Select(row => Outputs(simulator, row))];
    }

    private BigInteger[] Outputs(PatternSimulator simulator, int row)
    {
        var index = 0;
        return [.. Netlist.Outputs.Select(port =>
        {
            var value = BigInteger.Zero;
            for (var bit = 0; bit < port.Width; bit++, index++)
            {
                value |= new BigInteger((simulator.Output(index)[row / 64] >> (row % 64)) & 1) << bit;
            }

            return value;
        })];
    }

    private static string Text(IEnumerable<Port> ports, BigInteger[] values)
    {
        var text = new StringBuilder();
        foreach (var (port, value) in ports.Zip(values))
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(port.Name).Append('=').Append(value);
        }

        return text.ToString();
    }
}

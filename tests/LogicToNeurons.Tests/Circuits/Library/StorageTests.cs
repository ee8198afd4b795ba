using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>The circuits of the library that keep something, tick by tick against variables.</summary>
public sealed class StorageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(64)]
    public void Register_RandomTicks_KeepsWhatWasLoaded(int width)
    {
        var netlist = LibraryCircuit.Of($"Register<{width}>").Netlist;
        var simulator = new NetSimulator(netlist);
        var random = new Random(width);
        var held = BigInteger.Zero;
        for (var tick = 0; tick < Scale.Of(500, 20_000); tick++)
        {
            var (d, load) = (LibraryCircuit.RandomValue(random, width), random.Next(2));
            Set(simulator, netlist.Inputs[0], d);
            Set(simulator, netlist.Inputs[1], load);
            simulator.Evaluate();
            Assert.Equal(held, Get(simulator, netlist.Outputs[0]));
            simulator.Tick();
            held = load == 1 ? d : held;
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(4, 8)]
    [InlineData(6, 3)]
    public void Memory_RandomTicks_IsAnArray(int bits, int width)
    {
        var netlist = LibraryCircuit.Of($"Memory<{bits}, {width}>").Netlist;
        var simulator = new NetSimulator(netlist);
        var random = new Random(bits);
        var cells = new BigInteger[1 << bits];
        for (var tick = 0; tick < Scale.Of(500, 20_000); tick++)
        {
            var (address, d, load) = (random.Next(cells.Length), LibraryCircuit.RandomValue(random, width), random.Next(2));
            Set(simulator, netlist.Inputs[0], address);
            Set(simulator, netlist.Inputs[1], d);
            Set(simulator, netlist.Inputs[2], load);
            simulator.Evaluate();
            Assert.Equal(cells[address], Get(simulator, netlist.Outputs[0]));
            simulator.Tick();
            cells[address] = load == 1 ? d : cells[address];
        }

        Assert.Equal(cells.Length * width, netlist.FlipFlops.Length);
    }

    private static void Set(NetSimulator simulator, Port port, BigInteger value)
    {
        for (var bit = 0; bit < port.Width; bit++)
        {
            simulator.Values[port.Nets[bit]] = (value >> bit).IsEven ? (byte)0 : (byte)1;
        }
    }

    private static BigInteger Get(NetSimulator simulator, Port port)
    {
        var value = BigInteger.Zero;
        for (var bit = 0; bit < port.Width; bit++)
        {
            value |= new BigInteger(simulator.Values[port.Nets[bit]]) << bit;
        }

        return value;
    }
}

using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Makes pins and wires of ports whose cuts are known.</summary>
internal sealed class WireDivision(
    Netlist netlist,
    SchematicView view,
    List<CellDraft> gathered,
    List<PortDraft> sources,
    List<PortDraft> readers,
    PortDraft?[] driver,
    int[] driverBit,
    Func<int, string> nameOf)
{
    private readonly List<CellDraft> _cells = [];
    private readonly List<(string Name, ImmutableArray<int> Nets, PinPlace Driver, List<PinPlace> Readers)> _wires = [];
    private int _firstGathered;

    public Schematic Divide()
    {
        // The circuit's inputs stand before all other cells.
        _firstGathered = sources.Where(source => source.Cell < 0).Sum(PieceCount);
        var inputs = 0;
        _cells.AddRange(Enumerable.Repeat(new CellDraft(CellRole.Input, 0, GateKind.Input, string.Empty, string.Empty), _firstGathered));
        _cells.AddRange(gathered);
        foreach (var source in sources)
        {
            DivideSource(source, ref inputs);
        }

        foreach (var reader in readers)
        {
            DivideReader(reader);
        }

        var cells = _cells.Select(cell => new SchematicCell(cell.Role, cell.Index, cell.Kind, cell.Title, cell.Name, [.. cell.Inputs], [.. cell.Outputs]));
        var wires = _wires.Select(wire => new SchematicWire(wire.Name, wire.Nets, wire.Driver, [.. wire.Readers]));
        return new Schematic(netlist, view, [.. cells], [.. wires]);
    }

    private static int PieceCount(PortDraft port) => port.Cuts.Count(cut => cut) - 1;

    private void DivideSource(PortDraft source, ref int inputs)
    {
        for (int bit = 0, end; bit < source.Nets.Length; bit = end)
        {
            end = source.EndOf(bit);
            var nets = source.Nets[bit..end];
            var name = source.NameOf(bit, end);
            var cell = source.Cell + _firstGathered;
            if (source.Cell < 0)
            {
                cell = inputs++;
                _cells[cell] = new CellDraft(CellRole.Input, nets[0], GateKind.Input, name, string.Empty);
            }

            var drives = driver[nets[0]] == source && driverBit[nets[0]] == bit;
            if (drives)
            {
                source.Wires[bit] = _wires.Count;
                _wires.Add((WireName(name, nets, cell), nets, new PinPlace(cell, _cells[cell].Outputs.Count), []));
            }

            _cells[cell].Outputs.Add(new SchematicPin(source.Cell < 0 ? string.Empty : name, nets, source.Wires[bit]));
        }
    }

    private string WireName(string pin, ImmutableArray<int> nets, int cell) =>
        _cells[cell].Role == CellRole.Input ? pin : nets.Length == 1 ? nameOf(nets[0]) : $"{_cells[cell].Title}.{pin}";

    private void DivideReader(PortDraft reader)
    {
        for (int bit = 0, end; bit < reader.Nets.Length; bit = end)
        {
            end = bit + 1;
            var wire = -1;
            if (driver[reader.Nets[bit]] is { } source)
            {
                var first = driverBit[reader.Nets[bit]];
                wire = source.Wires[first];
                end = bit + source.EndOf(first) - first;
            }
            else
            {
                while (end < reader.Nets.Length && reader.Nets[end] < 2)
                {
                    end++;
                }
            }

            AddReaderPin(reader, bit, end, wire);
        }
    }

    private void AddReaderPin(PortDraft reader, int bit, int end, int wire)
    {
        var name = reader.NameOf(bit, end);
        var nets = reader.Nets[bit..end];
        var cell = reader.Cell + _firstGathered;
        if (reader.Cell < 0)
        {
            cell = _cells.Count;
            _cells.Add(new CellDraft(CellRole.Output, nets[0], GateKind.Input, name, string.Empty));
        }

        if (wire >= 0)
        {
            _wires[wire].Readers.Add(new PinPlace(cell, _cells[cell].Inputs.Count));
        }

        _cells[cell].Inputs.Add(new SchematicPin(reader.Cell < 0 ? string.Empty : name, nets, wire));
    }
}

using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>What the characters of a schematic mean: what is selected, what has just changed, what lies on the critical path.</summary>
internal sealed class SchematicRoles
{
    private readonly Role?[] _cells;
    private readonly Role?[] _wires;
    private readonly int _count;

    public SchematicRoles(CircuitScreen screen, CircuitRunner run, TextSchematic picture, int selected)
    {
        var schematic = picture.Schematic;
        _count = schematic.Cells.Length;
        _cells = new Role?[_count];
        _wires = new Role?[schematic.Wires.Length];
        var path = screen.ShowsPath ? run.Statistics.CriticalPath.ToHashSet() : [];
        for (var wire = 0; wire < _wires.Length; wire++)
        {
            var nets = schematic.Wires[wire].Nets;
            _wires[wire] = nets.Contains(screen.Net) ? Role.Focus
                : nets.Any(path.Contains) ? Role.Match
                : nets.Any(screen.Changes.Contains) ? Role.Changed
                : null;
        }

        for (var cell = 0; cell < _count; cell++)
        {
            var nets = schematic.Cells[cell].Outputs.SelectMany(pin => pin.Nets);
            _cells[cell] = cell == selected ? Role.Selection
                : nets.Any(path.Contains) ? Role.Match
                : nets.Any(screen.Changes.Contains) ? Role.Changed
                : null;
        }
    }

    /// <summary>The role of a character.</summary>
    public Role Of(PictureCell cell)
    {
        var found = cell.Tag < 0 ? null : cell.Tag < _count ? _cells[cell.Tag] : _wires[cell.Tag - _count];
        return found ?? (cell.Tag < 0 ? Role.Normal : cell.Tag < _count ? Role.Name : cell.IsHeavy ? Role.Strong : Role.Border);
    }
}

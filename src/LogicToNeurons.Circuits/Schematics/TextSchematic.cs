using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A schematic placed on character cells. Its places don't depend on values, so that a picture stays still while they change.</summary>
public sealed class TextSchematic
{
    private readonly SchematicLayout _layout;

    /// <summary>Places a schematic.</summary>
    /// <param name="schematic">The schematic.</param>
    /// <param name="hasValues">Whether there is room for values.</param>
    /// <param name="isNarrow">Whether vertical wires may stand side by side, which only Unicode's lines keep apart.</param>
    public TextSchematic(Schematic schematic, bool hasValues, bool isNarrow = false)
    {
        ArgumentNullException.ThrowIfNull(schematic);
        _layout = new SchematicLayout(schematic, new TextStyle(hasValues, isNarrow));
    }

    /// <summary>Gets the schematic.</summary>
    public Schematic Schematic => _layout.Schematic;

    /// <summary>Gets the columns of the whole picture.</summary>
    public int Width => _layout.Width;

    /// <summary>Gets the rows of the whole picture.</summary>
    public int Height => _layout.Height;

    /// <summary>Gets the first character column and the width of each column of cells.</summary>
    public IEnumerable<(int X, int Width)> Columns => _layout.Columns;

    /// <summary>The part of the picture that a cell takes.</summary>
    public Area AreaOf(int cell)
    {
        var (x, y) = _layout.CornerOf(cell);
        return new Area(x, y, _layout.Shapes[cell].Width, _layout.Shapes[cell].Height);
    }

    /// <summary>Where a wire meets an input of a cell.</summary>
    public (int X, int Y) PlaceOfInput(PinPlace pin)
    {
        var (x, y) = _layout.CornerOf(pin.Cell);
        return (x, y + _layout.Shapes[pin.Cell].InputRows[pin.Pin]);
    }

    /// <summary>Where a wire meets an output of a cell.</summary>
    public (int X, int Y) PlaceOfOutput(PinPlace pin)
    {
        var (x, y) = _layout.CornerOf(pin.Cell);
        return (x + _layout.Shapes[pin.Cell].Width - 1, y + _layout.Shapes[pin.Cell].OutputRows[pin.Pin]);
    }

    /// <summary>Draws a part of the picture.</summary>
    /// <param name="area">The part.</param>
    /// <param name="signs">The characters for lines.</param>
    /// <param name="values">The value of each net of the netlist, 0 or 1; empty to show none.</param>
    /// <remarks>A picture's tags are read by <see cref="ItemOf"/>.</remarks>
    public CharacterPicture Draw(Area area, LineSigns signs, ReadOnlySpan<byte> values) =>
        CharacterPicture.Draw(new TextFigure(_layout, values).Build(), area, signs, DisplayWidth.Of);

    /// <summary>Draws the whole picture.</summary>
    public CharacterPicture Draw(LineSigns signs, ReadOnlySpan<byte> values) => Draw(new Area(0, 0, Width, Height), signs, values);

    /// <summary>What a tag of a picture stands for; null for none.</summary>
    public SchematicItem? ItemOf(int tag) => tag < 0 ? null : tag < Schematic.Cells.Length ? new(tag, -1) : new(-1, tag - Schematic.Cells.Length);
}

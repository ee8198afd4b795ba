using System.Globalization;
using System.Text;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>
/// Draws records as text: a line for each signal, low and high for a bit, hexadecimal values between bars for a bus; ticks are
/// numbered from 1.
/// </summary>
public sealed class WaveText
{
    private const int LeastCell = 4;

    private readonly WaveRecord _record;
    private readonly bool _isAscii;
    private readonly int _nameWidth;

    /// <summary>Prepares a record to be drawn.</summary>
    /// <param name="record">The record.</param>
    /// <param name="signs">The characters to draw with.</param>
    public WaveText(WaveRecord record, LineSigns signs)
    {
        ArgumentNullException.ThrowIfNull(record);
        (_record, _isAscii) = (record, signs == LineSigns.Ascii);
        _nameWidth = record.Signals.Select(signal => DisplayWidth.Of(signal.Name)).DefaultIfEmpty(0).Max();
        CellWidth = Math.Max(LeastCell, 1 + Math.Max(
            record.TickCount.ToString(CultureInfo.InvariantCulture).Length,
            record.Signals.Where(signal => signal.Nets.Length > 1).Select(signal => 1 + ((signal.Nets.Length + 3) / 4)).DefaultIfEmpty(0).Max()));
    }

    /// <summary>Gets the columns of a tick.</summary>
    public int CellWidth { get; }

    /// <summary>The number of ticks that a width has room for, at least one.</summary>
    public int TicksIn(int width) => Math.Max(1, (width - _nameWidth - 2) / CellWidth);

    /// <summary>Draws some ticks: a line with their numbers, then a line for each signal.</summary>
    /// <param name="firstTick">The first tick, from 0.</param>
    /// <param name="count">The number of ticks; those that there are, if there are less.</param>
    public IEnumerable<string> Lines(int firstTick, int count)
    {
        var end = Math.Min(_record.TickCount, firstTick + count);
        var heading = new StringBuilder(new string(' ', _nameWidth + 2));
        for (var tick = firstTick; tick < end; tick++)
        {
            heading.Append((tick + 1).ToString(CultureInfo.InvariantCulture).PadRight(CellWidth));
        }

        yield return heading.ToString().TrimEnd();
        for (var signal = 0; signal < _record.Signals.Length; signal++)
        {
            var line = new StringBuilder(DisplayWidth.PadRight(_record.Signals[signal].Name, _nameWidth + 2));
            for (var tick = firstTick; tick < end; tick++)
            {
                line.Append(_record.Signals[signal].Nets.Length > 1 ? BusCell(signal, tick, firstTick) : BitCell(signal, tick));
            }

            yield return line.ToString().TrimEnd();
        }
    }

    // The slope stands where the tick begins.
    private string BitCell(int signal, int tick)
    {
        var isHigh = _record.BitOf(signal, 0, tick);
        var isSlope = tick > 0 && _record.IsChange(signal, tick);
        var level = (_isAscii, isHigh) switch
        {
            (true, true) => '-',
            (true, false) => '_',
            (false, true) => '▔',
            (false, false) => '▁',
        };
        var first = (isSlope, _isAscii, isHigh) switch
        {
            (false, _, _) => level,
            (true, true, true) => '/',
            (true, true, false) => '\\',
            (true, false, true) => '╱',
            (true, false, false) => '╲',
        };
        return first + new string(level, CellWidth - 1);
    }

    private string BusCell(int signal, int tick, int firstTick)
    {
        if (!_record.IsChange(signal, tick) && tick != firstTick)
        {
            return new string(' ', CellWidth);
        }

        return $"{(_isAscii ? '|' : '│')}{_record.HexOf(signal, tick)}".PadRight(CellWidth);
    }
}

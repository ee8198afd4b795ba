using System.Globalization;
using System.Text;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>Writes records as Value Change Dumps (IEEE 1364, 18): instances as scopes, a tick as ten time units.</summary>
/// <remarks>A clocked circuit gets one more signal, a clock: it rises where registers get their new values.</remarks>
public sealed class VcdWriter
{
    /// <summary>The time units of a tick.</summary>
    public const int TickLength = 10;

    private const char FirstIdCharacter = '!';
    private const int IdCharacters = 94;

    private readonly WaveRecord _record;
    private readonly VcdNames _names;
    private readonly StringBuilder _text = new();

    private VcdWriter(WaveRecord record) => (_record, _names) = (record, new VcdNames(record));

    /// <summary>A record as a text; lines end with LF.</summary>
    public static string Write(WaveRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var writer = new VcdWriter(record);
        writer.WriteHeader();
        writer.WriteTicks();
        return writer._text.ToString();
    }

    private void WriteHeader()
    {
        Line("$version LogicToNeurons $end");
        Line("$timescale 1 ns $end");
        var children = _record.Netlist.Instances.Index().Skip(1).ToLookup(one => one.Item.Parent, one => one.Index);
        var signals = _record.Signals.Index().ToLookup(one => one.Item.Instance, one => one.Index);
        var open = new Stack<(int Instance, bool IsEnd)>();
        open.Push((0, false));
        while (open.TryPop(out var scope))
        {
            if (scope.IsEnd)
            {
                Line("$upscope $end");
                continue;
            }

            WriteScope(scope.Instance, signals[scope.Instance]);
            open.Push((scope.Instance, true));
            foreach (var child in children[scope.Instance].Reverse())
            {
                open.Push((child, false));
            }
        }

        Line("$enddefinitions $end");
    }

    private void WriteScope(int instance, IEnumerable<int> signals)
    {
        Line($"$scope module {_names.Scope(instance)} $end");
        if (instance == 0 && _record.Netlist.IsClocked)
        {
            Line($"$var wire 1 {Id(_record.Signals.Length)} {_names.Clock} $end");
        }

        foreach (var index in signals)
        {
            var signal = _record.Signals[index];
            var range = signal.IsBus ? $" [{signal.Nets.Length - 1}:0]" : string.Empty;
            Line($"$var wire {signal.Nets.Length} {Id(index)} {_names.Signal(index)}{range} $end");
        }
    }

    private void WriteTicks()
    {
        var clock = Id(_record.Signals.Length);
        for (var tick = 0; tick < _record.TickCount; tick++)
        {
            Line($"#{tick * (long)TickLength}");
            if (tick == 0)
            {
                Line("$dumpvars");
            }

            WriteChanges(tick);
            if (_record.Netlist.IsClocked)
            {
                Line($"{(tick == 0 ? 0 : 1)}{clock}");
            }

            if (tick == 0)
            {
                Line("$end");
            }
            else if (_record.Netlist.IsClocked)
            {
                Line($"#{(tick * (long)TickLength) + (TickLength / 2)}");
                Line($"0{clock}");
            }
        }

        Line($"#{_record.TickCount * (long)TickLength}");
    }

    private void WriteChanges(int tick)
    {
        for (var signal = 0; signal < _record.Signals.Length; signal++)
        {
            if (_record.IsChange(signal, tick))
            {
                var bits = _record.BitsOf(signal, tick);
                Line(bits.Length == 1 ? $"{bits}{Id(signal)}" : $"b{bits} {Id(signal)}");
            }
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Id(int index)
    {
        var id = string.Empty;
        for (var rest = index; ; rest = (rest / IdCharacters) - 1)
        {
            id += ((char)(FirstIdCharacter + (rest % IdCharacters))).ToString(CultureInfo.InvariantCulture);
            if (rest < IdCharacters)
            {
                return id;
            }
        }
    }
}

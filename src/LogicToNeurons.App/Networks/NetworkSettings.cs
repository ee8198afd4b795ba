using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads what <c>--set</c> says of a network's inputs and registers; whatever is wrong is told.</summary>
internal sealed class NetworkSettings(Session session, NetworkView view)
{
    private readonly List<(int Column, double Value)> _values = [];

    /// <summary>Reads settings.</summary>
    /// <returns>False if something is wrong; that is told.</returns>
    public bool TryRead(List<string> texts)
    {
        var isRight = true;
        var ports = view.HasBitInputs ? new NetSettingReader(Ports(), withRegisters: true) : null;
        foreach (var text in texts)
        {
            var setting = new SourceText("--set", text);
            var diagnostics = ports is null ? ReadNumber(setting) : ReadBits(ports.Read(setting));
            session.Tell(diagnostics);
            isRight &= diagnostics.IsEmpty;
        }

        return isRight;
    }

    /// <summary>Sets inputs and registers; the last setting of a column wins.</summary>
    public void ApplyTo(NetworkRun run)
    {
        foreach (var (column, value) in _values)
        {
            if (column < view.Network.InputCount)
            {
                run.SetInput(column, 0, value);
            }
            else
            {
                run.SetState(column - view.Network.InputCount, 0, value);
            }
        }
    }

    /// <summary>Sets columns of inputs and then of registers; the last setting of a column wins.</summary>
    public void ApplyTo(Span<double> columns)
    {
        foreach (var (column, value) in _values)
        {
            columns[column] = value;
        }
    }

    // Nothing but the ports and registers, whose nets are the columns, behind the two constants.
    private Netlist Ports()
    {
        var builder = new NetlistBuilder(view.Network.Name, isFlat: true);
        foreach (var port in view.Network.Inputs)
        {
            builder.AddInput(port.Name, port.Width, port.IsBus, Origin.None);
        }

        foreach (var port in view.Network.States)
        {
            builder.AddRegister(0, port.Name, [.. Enumerable.Repeat(false, port.Width)], port.IsBus, Origin.None, out _);
        }

        return builder.TryBuild(out var netlist, out _) ? netlist : throw new InvalidOperationException("Ports alone are no netlist.");
    }

    private ImmutableArray<Diagnostic> ReadBits(Outcome<NetSetting> read)
    {
        for (var bit = 0; bit < (read.Value?.Nets.Length ?? 0); bit++)
        {
            _values.Add((read.Value!.Nets[bit] - 2, read.Value[bit] ? 1 : 0));
        }

        return read.Diagnostics;
    }

    private ImmutableArray<Diagnostic> ReadNumber(SourceText setting)
    {
        var text = FullWidth.ToAscii(setting.Text);
        var sign = text.LastIndexOf('=');
        if (sign < 0)
        {
            return [Error(setting, 0, text.Length, "L2N0601", Words.Of("eval.set.form", Quote.Shortened(text)))];
        }

        if (!NumberText.TryRead(text.AsSpan(sign + 1).Trim(), out var number))
        {
            return [Error(setting, sign + 1, text.Length, "L2N0601", Words.Of("eval.set.number", Quote.Shortened(text.AsSpan(sign + 1))))];
        }

        var name = text[..sign].Trim();
        if (Find(name, view.Network.Inputs) is { } input)
        {
            _values.Add((input, number));
        }
        else if (Find(name, view.Network.States) is { } state)
        {
            _values.Add((view.Network.InputCount + state, number));
        }
        else
        {
            return [Error(setting, 0, sign, "L2N0602", Words.Of("eval.set.unknown", Quote.Shortened(name)))];
        }

        return [];
    }

    // The column of x, or of x[2] if x has several.
    private static int? Find(string name, IEnumerable<NetworkPort> ports)
    {
        foreach (var port in ports)
        {
            if (port.Name == name && port.Width == 1)
            {
                return port.First;
            }

            var isColumn = name.Length > port.Name.Length + 2 && name.StartsWith(port.Name, StringComparison.Ordinal) && name[port.Name.Length] == '[' && name[^1] == ']';
            if (isColumn && int.TryParse(name.AsSpan(port.Name.Length + 1)[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var column) && column < port.Width)
            {
                return port.First + column;
            }
        }

        return null;
    }

    private static Diagnostic Error(SourceText setting, int start, int end, string code, Phrase message) =>
        Diagnostic.At(setting, TextSpan.FromBounds(start, end), code, Severity.Error, message);
}

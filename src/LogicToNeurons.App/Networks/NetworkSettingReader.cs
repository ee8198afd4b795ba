using System.Globalization;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads settings of a network's inputs and registers, such as <c>a=5</c> or <c>x[2]=0.5</c>; whatever is wrong is a diagnostic.</summary>
internal sealed class NetworkSettingReader
{
    // Behind the two constants.
    private const int FirstColumnNet = 2;

    private readonly NetworkView _view;
    private readonly NumberFormat _format;
    private readonly NetSettingReader? _ports;

    /// <summary>Prepares the settings of a network.</summary>
    /// <param name="view">The network.</param>
    /// <param name="format">What its numbers are.</param>
    public NetworkSettingReader(NetworkView view, NumberFormat format)
    {
        (_view, _format) = (view, format);
        _ports = view.HasBitInputs ? new NetSettingReader(Ports(view.Network), withRegisters: true) : null;
    }

    /// <summary>Reads one setting: a port of bits takes a number, any other column a number of its own.</summary>
    /// <param name="setting">The text; its name is what diagnostics show.</param>
    public Outcome<NetworkSetting> Read(SourceText setting) => _ports is null ? ReadNumber(setting) : Columns(_ports.Read(setting));

    // Nothing but the ports and registers, whose nets are the columns, behind the two constants.
    private static Netlist Ports(Network network)
    {
        var builder = new NetlistBuilder(network.Name, isFlat: true);
        foreach (var port in network.Inputs)
        {
            builder.AddInput(port.Name, port.Width, port.IsBus, Origin.None);
        }

        foreach (var port in network.States)
        {
            builder.AddRegister(0, port.Name, [.. Enumerable.Repeat(false, port.Width)], port.IsBus, Origin.None, out _);
        }

        return builder.TryBuild(out var netlist, out _) ? netlist : throw new InvalidOperationException("Ports alone are no netlist.");
    }

    private static Outcome<NetworkSetting> Columns(Outcome<NetSetting> read) =>
        new(read.Value is { } value ? new NetworkSetting([.. value.Nets.Select((net, bit) => (net - FirstColumnNet, value[bit] ? 1.0 : 0))]) : null, read.Diagnostics);

    private Outcome<NetworkSetting> ReadNumber(SourceText setting)
    {
        var text = FullWidth.ToAscii(setting.Text);
        var sign = text.LastIndexOf('=');
        if (sign < 0)
        {
            return Error(setting, 0, text.Length, "L2N0601", Words.Of("eval.set.form", Quote.Shortened(text)));
        }

        if (!NumberText.TryRead(text.AsSpan(sign + 1).Trim(), out var number))
        {
            return Error(setting, sign + 1, text.Length, "L2N0601", Words.Of("eval.set.number", Quote.Shortened(text.AsSpan(sign + 1))));
        }

        if (!NumberText.IsFit(number, _format))
        {
            return Error(setting, sign + 1, text.Length, "L2N0601", Words.Of("eval.set.whole", Quote.Shortened(text.AsSpan(sign + 1))));
        }

        var name = text[..sign].Trim();
        if ((Find(name, _view.Network.Inputs) ?? (_view.Network.InputCount + Find(name, _view.Network.States))) is not { } column)
        {
            return Error(setting, 0, sign, "L2N0602", Words.Of("eval.set.unknown", Quote.Shortened(name)));
        }

        var (lowest, largest) = (_view.Network.LowestOf(column), _view.Network.LargestOf(column));
        if (number < lowest || number > largest)
        {
            return Error(setting, sign + 1, text.Length, "L2N0601", Words.Of("eval.set.range", Quote.Shortened(text.AsSpan(sign + 1).Trim()), lowest, largest));
        }

        return new NetworkSetting([(column, number)]);
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

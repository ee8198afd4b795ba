using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes what a network gives, as <c>sim</c> writes what a circuit does: bits, numbers or JSON.</summary>
internal sealed class NetworkAnswers(Session session, LoadedNetwork loaded, NetworkView view, bool hasNumbers)
{
    private readonly Network _network = view.Network;
    private readonly byte[] _line = new byte[view.OutputOrder.Length + 1];
    private bool _hasWarned;

    /// <summary>Gets a value indicating whether lines hold bits only.</summary>
    public bool HasBitsOnly => view.HasBitOutputs && !hasNumbers && !session.IsJson;

    /// <summary>Writes a line.</summary>
    /// <param name="run">The network, evaluated.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="tick">The number of the tick, from 1; null if there are none.</param>
    /// <returns>False if a bit isn't 0 or 1; that is told.</returns>
    public bool TryPrint(NetworkRun run, int sample, long? tick)
    {
        if (WrongBit(run, sample) is { } wrong)
        {
            session.Output.Flush();
            session.Tell([wrong]);
            return false;
        }

        WarnOf(run, sample);
        if (session.IsJson)
        {
            session.Output.Line(Json(run, sample, tick));
        }
        else if (hasNumbers)
        {
            session.Output.Line(string.Join(' ', view.Outputs.SelectMany(port => Named(run, sample, port))));
        }
        else if (view.HasBitOutputs)
        {
            PrintBits(run, sample);
        }
        else
        {
            session.Output.Line(string.Join(' ', _network.OutputPorts.SelectMany(port => Texts(run, sample, port))));
        }

        return true;
    }

    private Diagnostic? WrongBit(NetworkRun run, int sample)
    {
        foreach (var port in _network.OutputPorts)
        {
            for (var column = 0; port.Kind == ColumnKind.Bit && column < port.Width; column++)
            {
                if (run.Output(port.First + column, sample) is not (0 or 1) and var value)
                {
                    return Diagnostic.About(loaded.File, "L2N1212", Severity.Error, Words.Of("eval.notBit", port.ColumnName(column), NumberText.Of(value, loaded.Number)));
                }
            }
        }

        return null;
    }

    // Once: whatever comes next is likely to be the same.
    private void WarnOf(NetworkRun run, int sample)
    {
        if (_hasWarned || view.HasBitOutputs)
        {
            return;
        }

        foreach (var port in _network.OutputPorts)
        {
            for (var column = 0; !_hasWarned && column < port.Width; column++)
            {
                if (run.Output(port.First + column, sample) is var value && !double.IsFinite(value))
                {
                    var message = double.IsNaN(value)
                        ? Words.Of("eval.notNumber", port.ColumnName(column))
                        : Words.Of("eval.infinite", port.ColumnName(column), loaded.Number.Name());
                    _hasWarned = true;
                    session.Output.Flush();
                    session.Tell([Diagnostic.About(loaded.File, "L2N1213", Severity.Warning, message)]);
                }
            }
        }
    }

    private void PrintBits(NetworkRun run, int sample)
    {
        for (var place = 0; place < view.OutputOrder.Length; place++)
        {
            _line[place] = (byte)('0' + (int)run.Output(view.OutputOrder[place], sample));
        }

        _line[^1] = (byte)'\n';
        session.Output.Bytes(_line);
    }

    // Bits of a port together, highest first; other columns each on its own.
    private IEnumerable<string> Texts(NetworkRun run, int sample, NetworkPort port) => port.Kind == ColumnKind.Bit
        ? [string.Concat(Enumerable.Range(port.First, port.Width).Reverse().Select(column => run.Output(column, sample) == 1 ? '1' : '0'))]
        : Enumerable.Range(port.First, port.Width).Select(column => NumberText.Of(run.Output(column, sample), loaded.Number));

    private IEnumerable<string> Named(NetworkRun run, int sample, Port port) => NetworkView.IsBits(_network.OutputPorts, port)
        ? [$"{port.Name}={Whole(port, column => run.Output(column, sample)).ToString(CultureInfo.InvariantCulture)}"]
        : port.Nets.Select((column, index) => $"{port.BitName(index)}={NumberText.Of(run.Output(column, sample), loaded.Number)}");

    private string Json(NetworkRun run, int sample, long? tick) => JsonLine.Of(writer =>
    {
        if (tick is { } number)
        {
            writer.WriteNumber("tick", number);
        }

        Write(writer, "inputs", view.Inputs, _network.Inputs, column => run.Input(column, sample));
        if (_network.IsRecurrent)
        {
            Write(writer, "registers", view.Registers, _network.States, column => run.State(column, sample));
        }

        Write(writer, "outputs", view.Outputs, _network.OutputPorts, column => run.Output(column, sample));
    });

    private void Write(Utf8JsonWriter writer, string name, ImmutableArray<Port> ports, ImmutableArray<NetworkPort> columns, Func<int, double> valueOf)
    {
        writer.WriteStartObject(name);
        foreach (var port in ports)
        {
            if (NetworkView.IsBits(columns, port))
            {
                JsonLine.WriteNumber(writer, port.Name, Whole(port, valueOf));
            }
            else if (port.Width == 1)
            {
                writer.WritePropertyName(port.Name);
                Write(writer, valueOf(port.Nets[0]));
            }
            else
            {
                writer.WriteStartArray(port.Name);
                foreach (var column in port.Nets)
                {
                    Write(writer, valueOf(column));
                }

                writer.WriteEndArray();
            }
        }

        writer.WriteEndObject();
    }

    // JSON has no infinity.
    private void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteRawValue(NumberText.Of(value, loaded.Number));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static BigInteger Whole(Port port, Func<int, double> valueOf)
    {
        var number = BigInteger.Zero;
        for (var bit = port.Width - 1; bit >= 0; bit--)
        {
            number = (number << 1) + (valueOf(port.Nets[bit]) == 1 ? 1 : 0);
        }

        return number;
    }
}

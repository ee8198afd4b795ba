using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>Writes records as WaveJSON, which WaveDrom draws: buses with hexadecimal values.</summary>
public static class WaveDromWriter
{
    /// <summary>A record as one JSON object.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isIndented">Whether it takes several lines.</param>
    public static string Write(WaveRecord record, bool isIndented)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = isIndented, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("signal");
            if (record.Netlist.IsClocked && record.TickCount > 0)
            {
                WriteLane(writer, "clk", "p" + new string('.', record.TickCount - 1), []);
            }

            for (var signal = 0; signal < record.Signals.Length; signal++)
            {
                Write(writer, record, signal);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("head");
            writer.WriteString("text", record.Netlist.Name);
            writer.WriteNumber("tick", 1);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, WaveRecord record, int signal)
    {
        var wave = new StringBuilder();
        var data = new List<string>();
        var isBus = record.Signals[signal].Nets.Length > 1;
        for (var tick = 0; tick < record.TickCount; tick++)
        {
            if (!record.IsChange(signal, tick))
            {
                wave.Append('.');
            }
            else if (isBus)
            {
                wave.Append('=');
                data.Add(record.HexOf(signal, tick));
            }
            else
            {
                wave.Append(record.BitOf(signal, 0, tick) ? '1' : '0');
            }
        }

        WriteLane(writer, new InstancePaths(record.Netlist.Instances).NameIn(record.Signals[signal].Instance, record.Signals[signal].Name), wave.ToString(), data);
    }

    private static void WriteLane(Utf8JsonWriter writer, string name, string wave, List<string> data)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("wave", wave);
        if (data.Count > 0)
        {
            writer.WriteStartArray("data");
            data.ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}

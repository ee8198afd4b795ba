using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Levels.Cost;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Programs;

/// <summary>Writes what a program costs on its levels.</summary>
internal sealed class CostPrinter(Session session, string file)
{
    /// <summary>Writes a line for each figure, or one JSON object.</summary>
    public void Print(ProgramCost cost)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(cost));
            return;
        }

        var image = cost.End.Image;
        session.Print("cost.title", file, image.Word.Bits, image.MemorySize);
        var rows = Rows(cost).ToList();
        var width = rows.Max(row => DisplayWidth.Of(row.Name));
        foreach (var (name, text) in rows)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {text}");
        }
    }

    private IEnumerable<(string Name, string Text)> Rows(ProgramCost cost)
    {
        var state = cost.End.State;
        yield return (session.Say("cost.instructions"), session.Say("cost.executed", cost.End.Image.Instructions.Length, Steps.Of(state.Steps), session.Say(StatusWords.KeyOf(cost.End.Status))));
        if (cost.Gates is { } gates)
        {
            yield return (session.Say("cost.ticks"), Number(state.Steps));
            yield return (session.Say("cost.gates"), session.Say("cost.withFlipFlops", gates.Gates, gates.FlipFlops));
            yield return (session.Say("cost.depth"), Number(gates.Depth));
            yield return (session.Say("cost.toggles"), session.Say("cost.inTicks", gates.Toggles.Toggles, gates.Toggles.Ticks, Average(gates.Toggles)));
        }

        if (cost.Neurons is { } neurons)
        {
            yield return (session.Say("cost.neurons"), session.Say("cost.inLayers", neurons.Neurons, neurons.Layers));
            yield return (session.Say("cost.weights"), Number(neurons.Weights));
            yield return (session.Say("cost.multiplyAdds"), Number(neurons.Weights));
        }

        if (cost.Times.Count > 0)
        {
            yield return (session.Say("cost.times"), string.Join(", ", cost.Times.Select(time => $"{time.Engine} {Text(time.Nanoseconds)}")));
        }
    }

    private string Json(ProgramCost cost) => JsonLine.Of(writer =>
    {
        var state = cost.End.State;
        writer.WriteString("file", file);
        writer.WriteString("status", StatusWords.NameOf(cost.End.Status));
        writer.WriteNumber("width", cost.End.Image.Word.Bits);
        writer.WriteNumber("memory", cost.End.Image.MemorySize);
        writer.WriteNumber("instructions", cost.End.Image.Instructions.Length);
        writer.WriteNumber("steps", state.Steps);
        Write(writer, cost.Gates, state.Steps);
        Write(writer, cost.Neurons);
        writer.WriteStartObject("nanoseconds");
        foreach (var (engine, nanoseconds) in cost.Times)
        {
            writer.WriteNumber(engine, Math.Round(nanoseconds, 3));
        }

        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, GateCost? gates, long steps)
    {
        if (gates is not null)
        {
            writer.WriteNumber("ticks", steps);
            writer.WriteNumber("gates", gates.Gates);
            writer.WriteNumber("registers", gates.FlipFlops);
            writer.WriteNumber("depth", gates.Depth);
            writer.WriteNumber("toggles", gates.Toggles.Toggles);
            writer.WriteNumber("ticksCounted", gates.Toggles.Ticks);
        }
    }

    private static void Write(Utf8JsonWriter writer, NeuronCost? neurons)
    {
        if (neurons is not null)
        {
            writer.WriteNumber("neurons", neurons.Neurons);
            writer.WriteNumber("layers", neurons.Layers);
            writer.WriteNumber("weights", neurons.Weights);
            writer.WriteNumber("multiplyAdds", neurons.Weights);
        }
    }

    private static long Average(ToggleCount toggles) => toggles.Ticks == 0 ? 0 : (toggles.Toggles + (toggles.Ticks / 2)) / toggles.Ticks;

    private static string Text(double nanoseconds) => nanoseconds < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.0} µs");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

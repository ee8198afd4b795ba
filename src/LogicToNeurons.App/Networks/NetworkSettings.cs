using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads what <c>--set</c> says of a network's inputs and registers; whatever is wrong is told.</summary>
/// <param name="session">Whom to tell.</param>
/// <param name="view">The network.</param>
/// <param name="format">What its numbers are.</param>
internal sealed class NetworkSettings(Session session, NetworkView view, NumberFormat format = NumberFormat.Float64)
{
    private readonly List<(int Column, double Value)> _values = [];

    /// <summary>Reads settings.</summary>
    /// <returns>False if something is wrong; that is told.</returns>
    public bool TryRead(List<string> texts)
    {
        var isRight = true;
        var reader = new NetworkSettingReader(view, format);
        foreach (var text in texts)
        {
            var read = reader.Read(new SourceText("--set", text));
            session.Tell(read.Diagnostics);
            isRight &= read.Value is not null;
            _values.AddRange(read.Value?.Columns ?? []);
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
}

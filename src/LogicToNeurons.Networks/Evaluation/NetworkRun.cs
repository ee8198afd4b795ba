using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>A network that is evaluated in the format of its file, with values as doubles; for those to whom it's all the same.</summary>
public abstract class NetworkRun
{
    /// <summary>Prepares a network; inputs are 0 and registers hold their initial values.</summary>
    /// <param name="network">The network.</param>
    /// <param name="format">The format; integers wrap, and all numbers of the network must be whole then, as must all that are set.</param>
    /// <param name="sampleCount">The number of samples.</param>
    public static NetworkRun Of(Network network, NumberFormat format, int sampleCount) => format switch
    {
        NumberFormat.Int32 => new TypedNetworkRun<int>(network, sampleCount),
        NumberFormat.Float32 => new TypedNetworkRun<float>(network, sampleCount),
        NumberFormat.Float64 => new TypedNetworkRun<double>(network, sampleCount),
    };

    /// <summary>Sets a sample's input.</summary>
    public abstract void SetInput(int column, int sample, double value);

    /// <summary>Sets what a sample's register column holds.</summary>
    public abstract void SetState(int column, int sample, double value);

    /// <summary>A sample's input.</summary>
    public abstract double Input(int column, int sample);

    /// <summary>What a sample's register column holds.</summary>
    public abstract double State(int column, int sample);

    /// <summary>A sample's output, as of the last <see cref="Evaluate"/>.</summary>
    public abstract double Output(int column, int sample);

    /// <summary>Computes outputs, and what registers hold next.</summary>
    public abstract void Evaluate();

    /// <summary>Loads all registers.</summary>
    public abstract void Tick();
}

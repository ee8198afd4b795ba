namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Names that ONNX files of this project have, and those given out already.</summary>
internal sealed class OnnxNames
{
    /// <summary>What registers hold, one column a bit.</summary>
    public const string StateIn = "state_in";

    /// <summary>What registers hold next.</summary>
    public const string StateOut = "state_out";

    /// <summary>The metadata of the inputs.</summary>
    public const string Inputs = "l2n.inputs";

    /// <summary>The metadata of the outputs.</summary>
    public const string Outputs = "l2n.outputs";

    /// <summary>The metadata of the registers.</summary>
    public const string State = "l2n.state";

    /// <summary>The metadata of what registers hold at first, a number a column.</summary>
    public const string Initial = "l2n.initial";

    /// <summary>The operator of a weighted sum.</summary>
    public const string Gemm = "Gemm";

    /// <summary>The operator of a neuron's bend.</summary>
    public const string Relu = "Relu";

    /// <summary>The operator that puts tensors side by side.</summary>
    public const string Concat = "Concat";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a name.</summary>
    /// <returns>False if it is taken.</returns>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes the wanted name, or one with a number behind it if it is taken.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 1; !_taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{wanted}_{number}");
        }

        return name;
    }
}

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Splits a function by the inputs that change it most, until each part is small or depends on one sum.</summary>
/// <remarks>
/// The parts hold in disjoint cubes, so the function is their sum (a minterm cover at worst, so there are never more neurons than ones). The
/// depth is at most the number of inputs, sixteen.
/// </remarks>
internal static class CubeTree
{
    private const int SmallInputs = 4;

    // A function that isn't made of one sum has far more kinks than that in any sum.
    private const int MostKinksPerInput = 8;

    /// <summary>A form of a function inside a cube, without a constant.</summary>
    public static LayerForm Form(BitFunction function, InputCube cube)
    {
        var supported = function.Supported();
        if (supported.Inputs.Length <= SmallInputs)
        {
            return SmallForm(supported, cube);
        }

        var count = supported.Inputs.Length;
        var best = KinkForms.Find(supported, cube, MostKinksPerInput * count).Where(form => form.Constant == 0).MinBy(form => form.Count);
        if (best is not null && best.Count <= count)
        {
            return best;
        }

        var place = Enumerable.Range(0, count).MaxBy(supported.ChangesAt);
        var input = supported.Inputs[place];
        var split = Form(supported.Cofactor(place, 0), cube.With(input, 0)).Plus(Form(supported.Cofactor(place, 1), cube.With(input, 1)));
        return best is null || split.Count < best.Count ? split : best;
    }

    private static LayerForm SmallForm(BitFunction function, InputCube cube) =>
        Place(StrictSums.WithoutConstant(function.SmallTable()), 0, function.Inputs, cube);

    /// <summary>A sum over leaves as a form over inputs, inside a cube.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="constant">What is added; 0 but for the cube of all patterns.</param>
    /// <param name="inputs">The input at each leaf; leaves beyond have weight 0.</param>
    /// <param name="cube">The cube.</param>
    public static LayerForm Place(NeuronSum sum, int constant, int[] inputs, InputCube cube)
    {
        var factors = new Dictionary<LayerNeuron, int>(LayerNeuronComparer.Instance);
        for (var i = 0; i < sum.Neurons.Length; i++)
        {
            var small = sum.Neurons[i];
            var neuron = cube.Neuron(inputs.Select((input, leaf) => (input, small.WeightOf(leaf))), small.Bias);
            factors[neuron] = factors.GetValueOrDefault(neuron) + sum.Factors[i];
        }

        return new LayerForm([.. factors.Where(term => term.Value != 0).Select(term => (term.Key, term.Value))], constant);
    }
}

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>The patterns at which some inputs have given values.</summary>
/// <param name="Fixed">The inputs that are fixed, bit i for input i.</param>
/// <param name="Values">Their values, likewise.</param>
internal readonly record struct InputCube(int Fixed, int Values)
{
    /// <summary>The part of the cube where one more input has a value.</summary>
    public InputCube With(int input, int value) => new(Fixed | (1 << input), Values | (value << input));

    /// <summary>
    /// The neuron that is ReLU(bias + Σ weight · input) inside the cube and 0 outside: each fixed input that differs takes as much away as the
    /// sum can be.
    /// </summary>
    /// <param name="weights">The inputs with their weights; none of them is fixed.</param>
    /// <param name="bias">What is added.</param>
    public LayerNeuron Neuron(IEnumerable<(int Input, int Weight)> weights, int bias)
    {
        var terms = weights.Where(term => term.Weight != 0).ToList();
        var greatest = bias + terms.Sum(term => Math.Max(0, term.Weight));
        for (var input = 0; Fixed >> input != 0; input++)
        {
            if (((Fixed >> input) & 1) == 1)
            {
                var isOne = ((Values >> input) & 1) == 1;
                terms.Add((input, isOne ? greatest : -greatest));
                bias -= isOne ? greatest : 0;
            }
        }

        terms.Sort((x, y) => x.Input.CompareTo(y.Input));
        return new LayerNeuron([.. terms], bias);
    }
}

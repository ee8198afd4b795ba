namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>How a step of a <see cref="WordPlan"/> gets its value from a whole number t, with one or two neurons.</summary>
internal enum StepRule
{
    /// <summary>Whether t reaches k: ReLU(t − k + 1) − ReLU(t − k), which is 0 or 1 for every t.</summary>
    Pair,

    /// <summary>Whether t reaches k, the largest value that it can have: ReLU(t − k + 1).</summary>
    Last,

    /// <summary>Whether t reaches k, the least value that it can have and one more: 1 − ReLU(k − t).</summary>
    First,

    /// <summary>Whether t reaches k, as a neuron that is itself 0 or 1, a layer later: ReLU(1 − ReLU(k − t)).</summary>
    Saturated,

    /// <summary>t where a bit is 1 and 0 where it is 0, with k the largest value of t: ReLU(t − k + k · bit).</summary>
    Product,

    /// <summary>How far t is from k: t − k + 2 · ReLU(k − t).</summary>
    Distance,

    /// <summary>How far t is above k: ReLU(t − k).</summary>
    Excess,

    /// <summary>Whether t is below k, k, or above k, as 0, 1 or 2: ReLU(t − k + 1) − ReLU(t − k − 1).</summary>
    Order,
}

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>How many words of 64 patterns an instruction computes; the value is the number of words.</summary>
public enum LaneWidth
{
    /// <summary>One word in an ordinary register.</summary>
    Scalar = 1,

    /// <summary>Two words.</summary>
    Vector128 = 2,

    /// <summary>Four words.</summary>
    Vector256 = 4,

    /// <summary>Eight words.</summary>
    Vector512 = 8,
}

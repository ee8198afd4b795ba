namespace LogicToNeurons.App.Levels;

/// <summary>On which level something was picked; the others show what belongs to it.</summary>
internal enum LevelPick
{
    /// <summary>A bit of a register, a cell, a flag or pc.</summary>
    Bit,

    /// <summary>A net of the machine of gates.</summary>
    Net,

    /// <summary>A neuron or a sum of the machine of neurons.</summary>
    Neuron,
}

namespace LogicToNeurons.App.Levels;

/// <summary>The engines that are compared with the instructions.</summary>
internal enum LevelEngine
{
    /// <summary>The machine of gates.</summary>
    Gates,

    /// <summary>The machine of neurons.</summary>
    Neurons,
}

namespace LogicToNeurons.Circuits.Explaining;

/// <summary>What a source has to do with a net's value.</summary>
public enum SourceRole
{
    /// <summary>It decides alone: whatever the other source is, the value would be the same.</summary>
    Alone,

    /// <summary>It decides together with the other source.</summary>
    Together,

    /// <summary>It decides nothing: the other source does.</summary>
    Idle,
}

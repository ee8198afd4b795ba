namespace LogicToNeurons.Circuits.Netlists.Bases;

/// <summary>A set of kinds of gates that every circuit can be built from.</summary>
public enum Basis
{
    /// <summary>Gates <c>nand</c> alone; a negation is a gate whose two inputs are one net.</summary>
    Nand,

    /// <summary>Gates <c>nor</c> alone; a negation is a gate whose two inputs are one net.</summary>
    Nor,

    /// <summary>Gates <c>and</c> and <c>not</c>.</summary>
    AndNot,
}

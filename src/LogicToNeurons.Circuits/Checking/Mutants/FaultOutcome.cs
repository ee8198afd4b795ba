namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>What becomes of a fault.</summary>
public enum FaultOutcome
{
    /// <summary>A row of the tests fails where it is.</summary>
    Caught,

    /// <summary>No row fails, though others would.</summary>
    Missed,

    /// <summary>No row can fail: the circuit does the same with it, which is proved.</summary>
    Undetectable,

    /// <summary>No row fails, and within the limits neither a row was found that would nor a proof that there is none.</summary>
    Undecided,
}

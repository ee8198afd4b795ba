namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>What a search for an assignment found.</summary>
public enum SatAnswer
{
    /// <summary>There is an assignment.</summary>
    Satisfiable,

    /// <summary>There is none.</summary>
    Unsatisfiable,

    /// <summary>Neither was found within the limit.</summary>
    Unknown,
}

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The word that a statement begins with.</summary>
internal enum Keyword
{
    /// <summary>None: an assignment, a row of a test, a relation.</summary>
    None,
    Import,
    Circuit,
    Test,
    Prove,
    Wire,
    Reg,
    For,
    If,
    Else,
}

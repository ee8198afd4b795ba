using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Circuits;

/// <summary>Relations inside lines that people read.</summary>
internal static class RelationText
{
    private const int Longest = 100;

    /// <summary>A relation as it was written, on one line; its beginning, if it is long.</summary>
    public static string Of(Relation relation) => Quote.Shortened(DiagnosticText.Visible(relation.Text), Longest);
}

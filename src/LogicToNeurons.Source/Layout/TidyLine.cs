using System.Text;

namespace LogicToNeurons.Source.Layout;

/// <summary>A line of the tidy text, before it is lined up with its neighbours.</summary>
/// <param name="level">How many times it is indented.</param>
/// <param name="isBlankBefore">Whether a blank line stands before it.</param>
public sealed class TidyLine(int level, bool isBlankBefore)
{
    /// <summary>Gets how many times it is indented.</summary>
    public int Level => level;

    /// <summary>Gets a value indicating whether a blank line stands before it.</summary>
    public bool IsBlankBefore => isBlankBefore;

    /// <summary>Gets the code; empty for a comment on its own.</summary>
    public StringBuilder Code { get; } = new();

    /// <summary>Gets or sets the comment with its semicolon; null for none.</summary>
    public string? Comment { get; set; }

    /// <summary>Gets or sets a value indicating whether it ends with an opening bracket or brace.</summary>
    public bool IsOpening { get; set; }

    /// <summary>Gets or sets what kind of assignment it is, so that only like ones line up; null if it is none, or one of several lines.</summary>
    public string? Assignment { get; set; }

    /// <summary>Gets or sets where in the code the sign of the assignment stands.</summary>
    public int SignAt { get; set; }
}

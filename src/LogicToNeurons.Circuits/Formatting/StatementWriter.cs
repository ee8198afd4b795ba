using System.Text;
using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>Writes one statement onto the last line; where it was broken inside brackets, or at a comment, it is broken again.</summary>
/// <param name="lines">The lines.</param>
/// <param name="level">How many times the statement is indented.</param>
internal sealed class StatementWriter(TidyLines lines, int level)
{
    private readonly List<Atom> _atoms = [];

    // The indentation of the line that each open bracket stands on.
    private readonly Stack<int> _levels = [];
    private int _signAt;
    private Atom? _sign;

    /// <summary>The statement on one line; it must have no comments inside.</summary>
    public static string OneLine(IReadOnlyList<Atom> atoms)
    {
        var text = new StringBuilder();
        for (var i = 0; i < atoms.Count; i++)
        {
            text.Append(i > 0 && Atom.AreApart(atoms[i - 1], atoms[i]) ? " " : string.Empty).Append(atoms[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Writes the next part.</summary>
    public void Write(Atom atom)
    {
        if (_atoms.Count > 0 && !Break(atom) && Atom.AreApart(_atoms[^1], atom))
        {
            lines.Last.Code.Append(' ');
        }

        if (_levels.Count == 0 && _sign is null && atom is { Role: TokenRole.Infix, Text: "=" or "<-" or "←" })
        {
            (_sign, _signAt) = (atom, lines.Last.Code.Length);
        }

        lines.Last.Code.Append(atom.Text);
        lines.Last.IsOpening = atom.Role is TokenRole.Open or TokenRole.OpenBehind or TokenRole.Block;
        if (atom.Role == TokenRole.Close)
        {
            _levels.Pop();
        }
        else if (atom.Role is TokenRole.Open or TokenRole.OpenBehind)
        {
            _levels.Push(lines.Last.Level);
        }

        _atoms.Add(atom);
    }

    /// <summary>Tells the line that it may line up with others, if it is an assignment; it must be the statement's only line.</summary>
    public void MarkAssignment(Keyword keyword)
    {
        if (_sign is { } sign)
        {
            lines.Last.Assignment = $"{keyword} {(_atoms[0].Role == TokenRole.Open ? "()" : string.Empty)} {sign.Text}";
            lines.Last.SignAt = _signAt;
        }
    }

    // Begins a line if there was one, and it may stay: outside brackets only comments keep it.
    private bool Break(Atom atom)
    {
        var gap = _atoms[^1].Token + 1;
        if (gap >= atom.Token || (_levels.Count == 0 && !lines.HasComment(gap)))
        {
            return false;
        }

        var inside = _levels.TryPeek(out var open) ? open + 1 : level + 1;
        var isBlankBefore = lines.AddComments(ref gap, inside);
        var isClosing = atom.Role == TokenRole.Close;
        lines.Start(isClosing ? open : atom.Role == TokenRole.Block ? level : inside, isBlankBefore && !isClosing && _levels.Count > 0);
        return true;
    }
}

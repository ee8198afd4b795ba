using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Restructuring;

/// <summary>Takes ands of ands apart: a literal that is an and is 1 exactly where all the literals are that it is made of.</summary>
/// <param name="subject">The circuit.</param>
internal sealed class AndLiterals(Subject subject)
{
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _isSeen = [];

    /// <summary>Whether a literal is an and, not negated.</summary>
    public bool IsAnd(int literal) => (literal & 1) == 0 && literal >> 1 >= subject.FirstGate && !subject.IsXor(literal >> 1);

    /// <summary>What a literal is the and of.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="isThrough">Which of the ands below it are taken apart, too.</param>
    /// <param name="most">The most literals.</param>
    /// <returns>The literals, none twice; itself if it is no and; nothing if they are too many.</returns>
    public List<int>? Of(int literal, Predicate<int> isThrough, int most)
    {
        _open.Clear();
        _isSeen.Clear();
        _open.Push(literal);
        var literals = new List<int>();
        while (_open.TryPop(out var next))
        {
            if (!_isSeen.Add(next))
            {
                continue;
            }

            if (IsAnd(next) && (next == literal || isThrough(next)))
            {
                _open.Push(subject.Right(next >> 1));
                _open.Push(subject.Left(next >> 1));
            }
            else if (literals.Count == most)
            {
                return null;
            }
            else
            {
                literals.Add(next);
            }
        }

        return literals;
    }
}

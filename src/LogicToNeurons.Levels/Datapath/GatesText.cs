using System.Text;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>Collects the lines of a <c>.gates</c> text; lists that are too long for a line go on in the next one.</summary>
internal sealed class GatesText
{
    private const int LineLength = 120;
    private const string Indent = "    ";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line as it stands; nothing for an empty one.</summary>
    public void Line(string line = "") => _text.Append(line).Append('\n');

    /// <summary>Adds a statement of a circuit.</summary>
    public void Statement(FormattableString statement) => Line(Indent + FormattableString.Invariant(statement));

    /// <summary>Adds a statement that lists something in brackets.</summary>
    public void List(string head, IReadOnlyList<string> items, string tail, string indent = Indent)
    {
        _text.Append(indent).Append(head);
        var column = indent.Length + head.Length;
        for (var i = 0; i < items.Count; i++)
        {
            var end = i == items.Count - 1 ? tail : ",";
            var isFirst = i == 0;
            column += items[i].Length + end.Length + (isFirst ? 0 : 1);
            if (!isFirst && column > LineLength)
            {
                _text.Append('\n').Append(indent).Append(Indent);
                column = indent.Length + Indent.Length + items[i].Length + end.Length;
            }
            else if (!isFirst)
            {
                _text.Append(' ');
            }

            _text.Append(items[i]).Append(end);
        }

        _text.Append('\n');
    }

    /// <summary>Adds a statement that gives a name the bits of others; the first of them is the lowest.</summary>
    public void Joined(string head, IReadOnlyList<string> items, string tail = "")
    {
        if (items.Count == 1)
        {
            Line($"{Indent}{head}{items[0]}{tail}");
        }
        else
        {
            List($"{head}{{", [.. items.Reverse()], $"}}{tail}");
        }
    }

    /// <summary>Adds a statement that ors nets; 0 if there are none.</summary>
    public void Or(string target, IReadOnlyList<string> items)
    {
        if (items.Count < 2)
        {
            Line($"{Indent}{target} = {(items.Count == 0 ? "0" : items[0])}");
        }
        else
        {
            List($"{target} = or(", items, ")");
        }
    }

    public override string ToString() => _text.ToString();
}

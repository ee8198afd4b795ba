using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Output;

/// <summary>Switches a terminal's text from one look to another with as few bytes as it takes (SGR).</summary>
internal sealed class StyleWriter
{
    private readonly VtBuffer _buffer;
    private bool _hasParameter;

    public StyleWriter(VtBuffer buffer) => _buffer = buffer;

    /// <summary>Gets the look that text has now.</summary>
    public Style Current { get; private set; }

    /// <summary>Gives the following text a look.</summary>
    public void Set(Style style)
    {
        if (style == Current)
        {
            return;
        }

        _buffer.Add("\e["u8);
        _hasParameter = false;
        if (style != Style.Plain)
        {
            Change(style);
        }

        _buffer.Add('m');
        Current = style;
    }

    private void Change(Style style)
    {
        var from = Current;
        // Bold and dim can only be ended together, and reverse and underline seldom end alone: one reset ends them all.
        if ((from.Emphasis & ~style.Emphasis) != Emphasis.None)
        {
            Parameter(0);
            from = Style.Plain;
        }

        var added = style.Emphasis & ~from.Emphasis;
        AddIf(added, Emphasis.Bold, 1);
        AddIf(added, Emphasis.Dim, 2);
        AddIf(added, Emphasis.Underline, 4);
        AddIf(added, Emphasis.Reverse, 7);
        if (style.Foreground != from.Foreground)
        {
            AddColor(style.Foreground.Index, 30);
        }

        if (style.Background != from.Background)
        {
            AddColor(style.Background.Index, 40);
        }
    }

    private void AddIf(Emphasis added, Emphasis one, int parameter)
    {
        if ((added & one) != Emphasis.None)
        {
            Parameter(parameter);
        }
    }

    private void AddColor(int index, int first)
    {
        switch (index)
        {
            case < 0:
                Parameter(first + 9);
                break;
            case < 8:
                Parameter(first + index);
                break;
            case < 16:
                Parameter(first + 60 + index - 8);
                break;
            default:
                Parameter(first + 8);
                Parameter(5);
                Parameter(index);
                break;
        }
    }

    private void Parameter(int number)
    {
        if (_hasParameter)
        {
            _buffer.Add(';');
        }

        _buffer.Add(number);
        _hasParameter = true;
    }
}

using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A part of a screen with a place of its own.</summary>
internal abstract class Pane
{
    /// <summary>Gets the key of its title.</summary>
    public abstract string TitleKey { get; }

    /// <summary>Gets the names of the commands whose keys are shown while it has the focus.</summary>
    public abstract IReadOnlyList<string> Hints { get; }

    /// <summary>Gets a short note for its lower edge.</summary>
    public virtual string Footer => string.Empty;

    /// <summary>Draws what is inside its frame.</summary>
    public abstract void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused);

    /// <summary>Draws over the upper line of its frame, where the title stands.</summary>
    public virtual void DrawTitle(Canvas row, HitMap<MouseHandler> hits)
    {
    }

    /// <summary>Gets a key that moves about in it.</summary>
    /// <returns>Whether it did something with it.</returns>
    public virtual bool Handle(KeyEvent key) => false;

    /// <summary>Answers Enter.</summary>
    public virtual void Enter()
    {
    }

    /// <summary>Scrolls.</summary>
    public virtual void Scroll(int rows)
    {
    }
}

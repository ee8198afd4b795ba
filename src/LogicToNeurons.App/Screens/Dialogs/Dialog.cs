using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>Something in front of a screen that gets all keys until it is closed.</summary>
internal abstract class Dialog
{
    /// <summary>Gets a value indicating whether it is to go away.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Draws it.</summary>
    /// <param name="screen">The whole screen.</param>
    /// <param name="hits">What the mouse can hit.</param>
    public abstract void Draw(Canvas screen, HitMap<MouseHandler> hits);

    /// <summary>Gets a key.</summary>
    public abstract void Handle(KeyEvent key);

    /// <summary>Gets a text that was pasted.</summary>
    public virtual void Paste(string text)
    {
    }

    /// <summary>Goes away.</summary>
    public void Close() => IsClosed = true;

    /// <summary>Moves a list if the wheel turns.</summary>
    protected static void Wheel(MouseEvent mouse, ScrollList list)
    {
        if (mouse.WheelRows != 0)
        {
            list.Scroll(mouse.WheelRows);
        }
    }

    /// <summary>Whether a key closes: Escape, <c>q</c>.</summary>
    protected static bool Closes(KeyEvent key) => key.Key == Key.Escape || key.Types('q') || key.IsControl('c');
}

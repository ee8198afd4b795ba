using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A box in the middle of a screen, over what is there.</summary>
public static class Overlay
{
    /// <summary>Blanks the middle of a screen and draws a focused frame around it.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="width">The columns wanted, with the frame; as many as there are if that is less.</param>
    /// <param name="height">The rows wanted, with the frame; as many as there are if that is less.</param>
    /// <param name="title">Stands in the upper line.</param>
    /// <param name="footer">Stands at the end of the lower line.</param>
    /// <returns>What is inside the frame.</returns>
    public static Canvas Draw(Canvas screen, int width, int height, string title, string footer = "")
    {
        var box = screen.Inner(new Area(0, 0, screen.Width, screen.Height).Center(Math.Max(0, width), Math.Max(0, height)));
        box.Clear();
        return Frame.Draw(box, title, true, footer);
    }
}

namespace LogicToNeurons.Drawing.Characters;

/// <summary>The character for a cell that lines run through.</summary>
internal static class LineCharacter
{
    // By the weights of the arms: up + 3 × right + 9 × down + 27 × left; 0 none, 1 light, 2 heavy. The end of a line is drawn whole.
    private const string Unicode =
        " │┃─└┖━┕┗││╿┌├┞┍┝┡┃╽┃┎┟┠┏┢┣" +
        "─┘┚─┴┸╼┶┺┐┤┦┬┼╀┮┾╄┒┧┨┰╁╂┲╆╊" +
        "━┙┛╾┵┹━┷┻┑┥┩┭┽╃┯┿╇┓┪┫┱╅╉┳╈╋";

    /// <summary>The character.</summary>
    /// <param name="arms">The weights of its arms.</param>
    /// <param name="isBorder">Whether it belongs to a box.</param>
    /// <param name="isCrossing">Whether two lines cross there without touching.</param>
    /// <param name="signs">The characters to choose from.</param>
    public static char Of(Arms arms, bool isBorder, bool isCrossing, LineSigns signs) =>
        signs == LineSigns.Unicode ? Unicode[arms.Index] : Ascii(arms, isBorder, isCrossing);

    private static char Ascii(Arms arms, bool isBorder, bool isCrossing)
    {
        var isHorizontal = arms.Left > 0 || arms.Right > 0;
        var isVertical = arms.Up > 0 || arms.Down > 0;
        if (isCrossing)
        {
            return arms.Up == 2 ? '#' : ')';
        }

        if (isBorder && arms is { Up: > 0, Down: > 0 })
        {
            return '|';
        }

        if (isHorizontal && isVertical)
        {
            return '+';
        }

        return isHorizontal ? Math.Max(arms.Left, arms.Right) == 2 ? '=' : '-' : Math.Max(arms.Up, arms.Down) == 2 ? '#' : '|';
    }
}

namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Finds where a wire branches.</summary>
internal static class Junctions
{
    /// <summary>The places where three pieces of a wire meet.</summary>
    public static IEnumerable<(int X, int Y)> Of(WirePiece[] pieces) =>
        (from vertical in pieces.Where(piece => !piece.IsHorizontal)
         from horizontal in pieces.Where(piece => piece.IsHorizontal)
         where ArmCount(vertical, horizontal) > 2
         select (vertical.X1, horizontal.Y1)).Distinct();

    private static int ArmCount(WirePiece vertical, WirePiece horizontal)
    {
        var (x, y) = (vertical.X1, horizontal.Y1);
        if (x < horizontal.X1 || x > horizontal.X2 || y < vertical.Y1 || y > vertical.Y2)
        {
            return 0;
        }

        return (x > horizontal.X1 ? 1 : 0) + (x < horizontal.X2 ? 1 : 0) + (y > vertical.Y1 ? 1 : 0) + (y < vertical.Y2 ? 1 : 0);
    }
}

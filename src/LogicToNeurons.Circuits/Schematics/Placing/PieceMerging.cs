namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Joins the horizontal pieces of a wire that lie in line and touch.</summary>
internal static class PieceMerging
{
    public static WirePiece[] Merge(List<WirePiece> pieces)
    {
        var merged = pieces.Where(piece => !piece.IsHorizontal).ToList();
        foreach (var row in pieces.Where(piece => piece.IsHorizontal).GroupBy(piece => piece.Y1))
        {
            var joined = default(WirePiece?);
            foreach (var piece in row.OrderBy(piece => piece.X1))
            {
                if (joined is { } before && piece.X1 <= before.X2)
                {
                    joined = before with { X2 = Math.Max(before.X2, piece.X2) };
                    continue;
                }

                Add(merged, joined);
                joined = piece;
            }

            Add(merged, joined);
        }

        return [.. merged];
    }

    private static void Add(List<WirePiece> pieces, WirePiece? piece)
    {
        if (piece is { } joined)
        {
            pieces.Add(joined);
        }
    }
}

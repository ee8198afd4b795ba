using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>A product from two squares: x·y = ⌊(x + y)²/4⌋ − ⌊(x − y)²/4⌋, with 2W + 2 neurons.</summary>
/// <remarks>
/// A square is affine in folds: with f = |t| and z = f − 2^k, f² = 4^k + 2^(k+1)·z + z², and z is folded on. Down to k = 1
/// all weights of f²/4 are whole, and ⌊f²/4⌋ for f in [0, 2] is ReLU(f − 1). Fold: |z| = z + 2·ReLU(−z). Proof: each fold by
/// the sign of z; of each row that its weights are those of the identity, from which its range follows.
/// </remarks>
internal static class SquareProduct
{
    /// <summary>The product of the numbers with their signs, plus 2^(W−1) and a multiple of 2^W, so that it isn't negative.</summary>
    public static WordValue Of(WordBlockWriter block, WordSizes sizes, WordValue x, WordValue y)
    {
        var half = sizes.Half;
        var sum = block.Output("mul.sum", (WordForm)x + y - sizes.Span, -sizes.Span, sizes.Span - 2);
        var difference = block.Output("mul.difference", (WordForm)x - y, -sizes.Largest, sizes.Largest);
        var (plus, minus) = (Square(block, sizes, sum, "mul.plus"), Square(block, sizes, difference, "mul.minus"));
        var product = block.Output("mul.product", (WordForm)plus - minus + (half * half) - half, 0, (2 * half * half) - half);

        // x and y are between −half and half − 1, so that x·y is between −half·(half − 1) and half².
        var (least, most) = (-half * (half - 1), half * half);
        block.Claim(new IdentityClaim(product, (WordForm)plus - minus + half - sizes.Span + (half * half), product.Lowest == least + half - sizes.Span + (half * half) && product.Largest == most + half - sizes.Span + (half * half), product));
        block.Claim(new IdentityClaim((WordForm)sum + difference, (2 * (WordForm)x) - sizes.Span, true));
        block.Claim(new IdentityClaim((WordForm)sum - difference, (2 * (WordForm)y) - sizes.Span, true));
        return product;
    }

    private static WordValue Square(WordBlockWriter block, WordSizes sizes, WordValue number, string name)
    {
        var rows = new Stack<(WordValue Distance, WordValue Z, long Center)>();
        var distance = Fold(block, number, name + ".fold", sizes.Span);
        for (var k = sizes.Width - 1; k >= 1; k--)
        {
            var center = 1L << k;
            var z = block.Output(FormattableString.Invariant($"{name}.z{k}"), (WordForm)distance - center);
            block.Claim(new IdentityClaim(z, (WordForm)distance - center, true));
            rows.Push((distance, z, center));
            distance = Fold(block, z, FormattableString.Invariant($"{name}.fold{k}"), center);
        }

        var end = block.Output(name + ".square0", block.Relu((WordForm)distance - 1, Words.Of("neurons.purpose.squareEnd")), 0, 1);
        block.Claim(new TableClaim([distance], TableClaim.All(distance.Largest + 1), (leaves, amountOf) => amountOf(end) == leaves[0] * leaves[0] / 4, [end]));
        return Sum(block, rows, end, name);
    }

    // ⌊distance²/4⌋ from ⌊z²/4⌋, the last fold first.
    private static WordValue Sum(WordBlockWriter block, Stack<(WordValue Distance, WordValue Z, long Center)> rows, WordValue square, string name)
    {
        foreach (var (distance, z, center) in rows)
        {
            var form = (center / 2 * (center / 2)) + (center / 2 * (WordForm)z) + square;
            var next = block.Output(FormattableString.Invariant($"{name}.square{long.Log2(center)}"), form, 0, distance.Largest / 2 * (distance.Largest / 2));

            // 4 times this is center² + 2·center·z + z², which is (center + z)².
            block.Claim(new IdentityClaim(
                4 * (WordForm)next, (center * center) + (2 * center * (WordForm)z) + (4 * (WordForm)square), next.Largest >= distance.Largest * distance.Largest / 4, next));
            square = next;
        }

        return square;
    }

    private static WordValue Fold(WordBlockWriter block, WordValue z, string name, long largest)
    {
        var below = block.Relu(-(WordForm)z, Words.Of("neurons.purpose.squareFold", largest));
        var distance = block.Output(name, z + (2 * below), 0, largest);
        block.Claim(FoldClaims.Magnitude(z, distance));
        return distance;
    }
}

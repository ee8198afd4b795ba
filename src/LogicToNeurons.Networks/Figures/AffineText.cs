using System.Text;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Figures;

/// <summary>Writes neurons and outputs as formulas: <c>n1.3 = ReLU(a + b − 1)</c>.</summary>
/// <param name="network">The network.</param>
/// <param name="names">What its signals are called.</param>
/// <param name="signs">The characters.</param>
public sealed class AffineText(Network network, SignalNames names, FigureSigns signs)
{
    /// <summary>A neuron, by its number from 0.</summary>
    /// <param name="neuron">The neuron.</param>
    /// <param name="width">The columns that there are; a longer formula is cut.</param>
    public string OfNeuron(int neuron, int width = int.MaxValue)
    {
        var start = $"{names[network.FirstNeuron + neuron]} = ReLU(";
        return signs.Cut($"{start}{OfRow(network.Neurons[neuron], width)})", width);
    }

    /// <summary>An output; for what a register holds next, <c>q ← …</c>.</summary>
    /// <param name="row">The row of the network's outputs.</param>
    /// <param name="width">The columns that there are; a longer formula is cut.</param>
    public string OfOutput(int row, int width = int.MaxValue)
    {
        var sign = row >= network.OutputCount ? signs.Becomes : "=";
        return signs.Cut($"{names.OfRow(row)} {sign} {OfRow(network.Outputs[row], width)}", width);
    }

    // What lies beyond the width is cut anyhow: a row may have thousands of terms.
    private string OfRow(AffineRow row, int width)
    {
        var text = new StringBuilder();
        for (var i = 0; i < row.Length && text.Length <= width; i++)
        {
            var (weight, name) = (row.Weights[i], names[row.Signals[i]]);
            AppendSign(text, weight);
            if (Math.Abs(weight) != 1)
            {
                text.Append(signs.Number(Math.Abs(weight))).Append(signs.Times);
            }

            text.Append(name);
        }

        if (row.Bias != 0 || row.Length == 0)
        {
            AppendSign(text, row.Bias);
            text.Append(signs.Number(Math.Abs(row.Bias)));
        }

        return text.ToString();
    }

    private void AppendSign(StringBuilder text, double number)
    {
        if (text.Length > 0)
        {
            text.Append(' ').Append(number < 0 ? signs.Minus : "+").Append(' ');
        }
        else if (number < 0)
        {
            text.Append(signs.Minus);
        }
    }
}

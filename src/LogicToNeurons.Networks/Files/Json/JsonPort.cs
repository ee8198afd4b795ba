using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>An input, an output or a register as a file describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Width">How many columns it has.</param>
/// <param name="Kind">What they hold.</param>
/// <param name="IsBus">Whether its bits have an index.</param>
/// <param name="Lowest">The least value of each column.</param>
/// <param name="Largest">The largest value of each column.</param>
/// <param name="Initial">What a register holds at first; empty if nothing is said.</param>
internal sealed record JsonPort(string Name, int Width, ColumnKind Kind, bool IsBus, double Lowest, double Largest, double[] Initial)
{
    /// <summary>Reads a port whose object was begun.</summary>
    public static JsonPort Read(ref JsonTokens tokens)
    {
        tokens.ItemIsObject();
        var offset = tokens.Offset;
        var port = new JsonPort(string.Empty, 1, ColumnKind.Number, false, double.NegativeInfinity, double.PositiveInfinity, []);
        while (tokens.TryReadMember(out var name))
        {
            switch (name)
            {
                case JsonNames.Name:
                    port = port with { Name = tokens.ReadText() };
                    break;
                case JsonNames.Width:
                    port = port with { Width = tokens.ReadCount() };
                    break;
                case JsonNames.Kind:
                    port = port with { Kind = KindOf(tokens.ReadText()) ?? throw tokens.Fault(Words.Of("files.json.kind")) };
                    break;
                case JsonNames.Bus:
                    port = port with { IsBus = tokens.ReadBoolean() };
                    break;
                case JsonNames.Lowest:
                    port = port with { Lowest = tokens.ReadNumber() };
                    break;
                case JsonNames.Largest:
                    port = port with { Largest = tokens.ReadNumber() };
                    break;
                case JsonNames.Initial:
                    port = port with { Initial = ReadInitial(ref tokens) };
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        return port.Name.Length > 0 && port.Width is > 0 and <= NetworkLimits.MostColumns && port.Lowest <= port.Largest
            ? port
            : throw new JsonFault(offset, Words.Of("files.json.port", NetworkLimits.MostColumns));
    }

    private static ColumnKind? KindOf(string text) => text switch
    {
        "bit" => ColumnKind.Bit,
        "word" => ColumnKind.Word,
        "signed" => ColumnKind.Signed,
        "number" => ColumnKind.Number,
        _ => null,
    };

    private static double[] ReadInitial(ref JsonTokens tokens)
    {
        var initial = new List<double>();
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            initial.Add(tokens.ItemAsNumber());
        }

        return [.. initial];
    }
}

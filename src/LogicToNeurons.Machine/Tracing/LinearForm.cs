using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>A sum of named values with whole factors, <c>2x - y + 3</c>, exact modulo 2^W.</summary>
/// <param name="Word">The width W.</param>
/// <param name="Factors">The factor of each name; none is 0.</param>
/// <param name="Constant">What is added.</param>
internal sealed record LinearForm(Word Word, ImmutableSortedDictionary<string, long> Factors, long Constant)
{
    private const int MostNames = 16;

    /// <summary>Gets a value indicating whether no name is left.</summary>
    public bool IsConstant => Factors.IsEmpty;

    public static LinearForm Named(Word word, string name) =>
        new(word, ImmutableSortedDictionary<string, long>.Empty.WithComparers(StringComparer.Ordinal).Add(name, 1), 0);

    public static LinearForm Of(Word word, long constant) =>
        new(word, ImmutableSortedDictionary<string, long>.Empty.WithComparers(StringComparer.Ordinal), constant);

    /// <summary>The result of an instruction as such a sum; null if it is none.</summary>
    public static LinearForm? Combine(Opcode opcode, LinearForm first, LinearForm second) => opcode switch
    {
        Opcode.Mov => second,
        Opcode.Add => first.Plus(second, 1),
        Opcode.Sub => first.Plus(second, -1),
        Opcode.Mul when second.IsConstant => first.Times(second.Constant),
        Opcode.Mul when first.IsConstant => second.Times(first.Constant),
        _ => null,
    };

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, factor) in Factors)
        {
            Append(text, factor, factor is 1 or -1 ? name : $"{Magnitude(factor)}{name}");
        }

        if (Constant != 0 || Factors.IsEmpty)
        {
            Append(text, Constant, Magnitude(Constant));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long value, string magnitude) =>
        text.Append(text.Length == 0 ? (value < 0 ? "-" : string.Empty) : value < 0 ? " - " : " + ").Append(magnitude);

    private static string Magnitude(long value) => Int128.Abs(value).ToString(CultureInfo.InvariantCulture);

    private LinearForm? Plus(LinearForm other, long sign)
    {
        var factors = Factors;
        foreach (var (name, factor) in other.Factors)
        {
            var sum = Word.Wrap(unchecked(factors.GetValueOrDefault(name) + (sign * factor)));
            factors = sum == 0 ? factors.Remove(name) : factors.SetItem(name, sum);
        }

        var constant = Word.Wrap(unchecked(Constant + (sign * other.Constant)));
        return factors.Count > MostNames ? null : new LinearForm(Word, factors, constant);
    }

    private LinearForm Times(long factor)
    {
        var factors = Factors
            .Select(pair => KeyValuePair.Create(pair.Key, Word.Wrap(unchecked(pair.Value * factor))))
            .Where(pair => pair.Value != 0);
        return new LinearForm(Word, factors.ToImmutableSortedDictionary(StringComparer.Ordinal), Word.Wrap(unchecked(Constant * factor)));
    }
}

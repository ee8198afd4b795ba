using System.Collections.Immutable;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions;

/// <summary>A sum of weighted signals and a constant, for example <c>2·x₁ − x₂ + 1/3</c>; which signals there are, its owner says.</summary>
public sealed class RationalForm : IEquatable<RationalForm>
{
    private readonly int _hash;

    /// <summary>Creates a form.</summary>
    /// <param name="terms">The terms by rising signals; no signal twice, no weight 0.</param>
    /// <param name="constant">The constant.</param>
    public RationalForm(ImmutableArray<Term> terms, Rational constant)
    {
        var hash = default(HashCode);
        hash.Add(constant);
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Weight.IsZero || (i > 0 && terms[i].Signal <= terms[i - 1].Signal))
            {
                throw new ArgumentException("Terms must be sorted, without zeros.", nameof(terms));
            }

            hash.Add(terms[i]);
        }

        (Terms, Constant, _hash) = (terms, constant, hash.ToHashCode());
    }

    /// <summary>Gets the form that is always 0.</summary>
    public static RationalForm Zero { get; } = new([], Rational.Zero);

    /// <summary>Gets the terms by rising signals.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Gets the constant.</summary>
    public Rational Constant { get; }

    /// <summary>Gets a value indicating whether no signal has a part in it.</summary>
    public bool IsConstant => Terms.IsEmpty;

    /// <summary>A form of one signal.</summary>
    public static RationalForm Signal(int signal) => new([new Term(signal, Rational.One)], Rational.Zero);

    /// <summary>A form of a constant only.</summary>
    public static RationalForm Number(Rational constant) => new([], constant);

    /// <summary>This form, plus a multiple of another one.</summary>
    public RationalForm Plus(RationalForm other, Rational factor)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (factor.IsZero)
        {
            return this;
        }

        var terms = ImmutableArray.CreateBuilder<Term>(Terms.Length + other.Terms.Length);
        var (mine, its) = (0, 0);
        while (mine < Terms.Length || its < other.Terms.Length)
        {
            var isMine = its == other.Terms.Length || (mine < Terms.Length && Terms[mine].Signal <= other.Terms[its].Signal);
            var isIts = mine == Terms.Length || (its < other.Terms.Length && other.Terms[its].Signal <= Terms[mine].Signal);
            var signal = isMine ? Terms[mine].Signal : other.Terms[its].Signal;
            var weight = (isMine ? Terms[mine].Weight : Rational.Zero) + (isIts ? other.Terms[its].Weight * factor : Rational.Zero);
            if (!weight.IsZero)
            {
                terms.Add(new Term(signal, weight));
            }

            mine += isMine ? 1 : 0;
            its += isIts ? 1 : 0;
        }

        return new RationalForm(terms.ToImmutable(), Constant + (other.Constant * factor));
    }

    /// <summary>A multiple of this form.</summary>
    public RationalForm Times(Rational factor) => factor.IsOne ? this
        : factor.IsZero ? Zero
        : new RationalForm([.. Terms.Select(term => new Term(term.Signal, term.Weight * factor))], Constant * factor);

    /// <summary>The sum of the two forms.</summary>
    public RationalForm Plus(RationalForm other) => Plus(other, Rational.One);

    /// <summary>The form without another one.</summary>
    public RationalForm Minus(RationalForm other) => Plus(other, -1);

    /// <summary>The form with another constant.</summary>
    public RationalForm WithConstant(Rational constant) => new(Terms, constant);

    /// <summary>The weight of a signal; 0 if it has no part.</summary>
    public Rational WeightOf(int signal)
    {
        foreach (var term in Terms)
        {
            if (term.Signal == signal)
            {
                return term.Weight;
            }
        }

        return Rational.Zero;
    }

    /// <summary>The value.</summary>
    /// <param name="values">The value of each signal.</param>
    public Rational At(ReadOnlySpan<Rational> values)
    {
        var sum = Constant;
        foreach (var term in Terms)
        {
            sum += term.Weight * values[term.Signal];
        }

        return sum;
    }

    /// <inheritdoc/>
    public bool Equals(RationalForm? other) => other is not null && _hash == other._hash && Constant == other.Constant && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RationalForm);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}

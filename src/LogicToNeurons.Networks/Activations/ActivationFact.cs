using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Activations;

/// <summary>A fact about an activation function, in words.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">The fact; null if there is no phrase but only <paramref name="Formula"/>.</param>
/// <param name="Formula">The fact as a formula, the same in every language; null if it is a phrase.</param>
public sealed record ActivationFact(Phrase Label, Phrase? Text, string? Formula)
{
    /// <summary>The facts about a function: formula, derivative, range, limits, where it bends, what else is worth knowing.</summary>
    public static ImmutableArray<ActivationFact> Of(ActivationFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var facts = ImmutableArray.CreateBuilder<ActivationFact>();
        facts.Add(new ActivationFact(Words.Of("activation.formula"), null, function.Formula));
        facts.Add(new ActivationFact(Words.Of("activation.derivative"), null, function.DerivativeFormula));
        facts.Add(new ActivationFact(Words.Of("activation.range"), null, function.Range.ToString()));
        facts.Add(new ActivationFact(Words.Of("activation.limits"), Limits(function), null));
        facts.Add(new ActivationFact(Words.Of("activation.bends"), Bends(function), null));
        facts.AddRange(function.Notes.Select(note => new ActivationFact(Words.Of("activation.also"), note, null)));
        return facts.ToImmutable();
    }

    /// <summary>The fact in a language.</summary>
    public string In(Language language) => Formula ?? Text!.In(language);

    private static Phrase Limits(ActivationFunction function) =>
        Words.Of("activation.limits.both", ValueRange.Number(function.LeftLimit), ValueRange.Number(function.RightLimit));

    private static Phrase Bends(ActivationFunction function)
    {
        if (function.Bends.IsEmpty)
        {
            return Words.Of("activation.bends.none");
        }

        var bend = function.Bends[0];
        var (left, right) = (function.Derivative(Math.BitDecrement(bend)), function.Derivative(Math.BitIncrement(bend)));
        string[] numbers = [.. new[] { bend, left, right, function.UsualSlopeAtBends }.Select(ValueRange.Number)];
        return Words.Of("activation.bends.at", [.. numbers]);
    }
}

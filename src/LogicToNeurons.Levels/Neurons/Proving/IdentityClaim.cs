using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>A claim that two forms are the same, which is what a rule asks for; the ranges then follow by the rule.</summary>
/// <param name="left">A form.</param>
/// <param name="right">What it must be, when outputs are written out.</param>
/// <param name="conditions">What else the rule asks for.</param>
/// <param name="proved">The values whose ranges follow.</param>
public sealed class IdentityClaim(WordForm left, WordForm right, bool conditions, params WordValue[] proved) : WordClaim
{
    /// <inheritdoc/>
    public override IEnumerable<WordValue> Proved => proved;

    /// <inheritdoc/>
    public override bool Holds(Func<WordValue, WordForm> definitionOf)
    {
        var difference = WrittenOut(left - right, definitionOf);
        return conditions && difference.Constant == 0 && difference.Terms.IsEmpty;
    }

    // Outputs of the highest numbers first: what they are made of has lower ones.
    private static WordForm WrittenOut(WordForm form, Func<WordValue, WordForm> definitionOf)
    {
        while (LastOutput(form) is { } last)
        {
            form = form - (last.Weight * WordForm.Of(last.Value)) + (last.Weight * definitionOf(last.Value));
        }

        return form;
    }

    private static WordTerm? LastOutput(WordForm form)
    {
        for (var i = form.Terms.Length - 1; i >= 0; i--)
        {
            if (form.Terms[i].Value.Kind == WordValueKind.Output)
            {
                return form.Terms[i];
            }
        }

        return null;
    }
}

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>A token as it is written in the tidy text.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Role">What it is to its neighbours.</param>
/// <param name="Token">The number of the token that it comes from; two atoms may share one.</param>
internal readonly record struct Atom(string Text, TokenRole Role, int Token)
{
    /// <summary>Whether a blank stands between two atoms on a line.</summary>
    public static bool AreApart(Atom left, Atom right)
    {
        if (left.Role == TokenRole.OpenBehind && left.Text == "<" && right.Role == TokenRole.Prefix)
        {
            // "<-" would be what a register loads.
            return true;
        }

        return left.Role is not (TokenRole.Open or TokenRole.OpenBehind or TokenRole.Prefix or TokenRole.Tight)
            && right.Role is not (TokenRole.OpenBehind or TokenRole.Close or TokenRole.Comma or TokenRole.Tight);
    }
}

namespace LogicToNeurons.Terminal.Look;

/// <summary>One letter for each role, so that a picture of roles can be read and compared.</summary>
public static class RoleLetters
{
    private const string Letters = " .bT-=S>*<w@!?+kmKn#";

    /// <summary>The letter of a role; a blank for ordinary text.</summary>
    public static char Of(Role role) => Letters[(int)role];
}
